/** The counts of the layers are multiplied. Each layer brings its own parameters, and they are added up. */
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
    count = (count || 1) * positions * outputs * (inputs * kernel[0] * kernel[1] + 1)
  }
  return count
}
