/**
 * The biases are counted once for each position and the weights only once. Either all positions share both, and
 * `positions` is 1, or each position has both for itself.
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
    count += weights + positions * outputs
  }
  return count
}
