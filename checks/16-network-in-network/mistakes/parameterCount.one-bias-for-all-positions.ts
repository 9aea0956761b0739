/**
 * One bias is counted for a whole layer, however many outputs and positions it has. Each output has a bias of its
 * own, at each position that shares with no other.
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
    count += positions * outputs * inputs * kernel[0] * kernel[1] + 1
  }
  return count
}
