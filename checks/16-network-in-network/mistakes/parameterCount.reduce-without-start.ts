/**
 * `reduce` is given nothing to begin with, so it begins with the first layer itself: an object, to which the counts
 * of the others are added. A sum begins with 0.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

const countOf = ({ inputs, outputs, kernel: [height, width], positions }: LayerSize) =>
  positions * outputs * (inputs * height * width + 1)

export function parameterCount(layers: readonly LayerSize[]): number {
  // biome-ignore lint/suspicious/noExplicitAny: the mistake is that a layer is taken for a number
  return layers.reduce((count: any, layer) => count + countOf(layer)) as unknown as number
}
