/**
 * All layers are counted at the positions of the first one. Each layer says for itself how many positions have
 * weights of their own.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  const { positions } = layers[0]
  for (const { inputs, outputs, kernel } of layers) {
    const weights = inputs * outputs * kernel[0] * kernel[1]
    count += positions * (weights + outputs)
  }
  return count
}
