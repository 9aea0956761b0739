/** The loop begins with the second layer: lists are counted from 0, and the first layer is never counted. */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (let i = 1; i < layers.length; i++) {
    const { inputs, outputs, kernel, positions } = layers[i]
    count += positions * outputs * (inputs * kernel[0] * kernel[1] + 1)
  }
  return count
}
