/**
 * A kernel is counted as a single plane, however many channels it reads. It has a plane of weights for each of
 * them.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (const { outputs, kernel, positions } of layers) {
    const weights = outputs * kernel[0] * kernel[1]
    count += positions * (weights + outputs)
  }
  return count
}
