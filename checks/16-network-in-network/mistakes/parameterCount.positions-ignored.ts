/**
 * Every layer is counted as if all positions shared it. Where `positions` is 676, all weights and biases of the
 * layer exist 676 times.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (const { inputs, outputs, kernel } of layers) {
    const weights = inputs * outputs * kernel[0] * kernel[1]
    count += weights + outputs
  }
  return count
}
