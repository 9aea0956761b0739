/**
 * The count is cut to 32 bits: `|` and its like make whole numbers below 2 147 483 648 of it, and large networks
 * have more parameters.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (let i = 0; i < layers.length; i++) {
    const { inputs, outputs, kernel, positions } = layers[i]
    count = (count + positions * outputs * (inputs * kernel[0] * kernel[1] + 1)) | 0
  }
  return count
}
