/**
 * The weights are counted once for each position and the biases only once. A layer that shares nothing has biases
 * of its own at every position too.
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
    count += positions * weights + outputs
  }
  return count
}
