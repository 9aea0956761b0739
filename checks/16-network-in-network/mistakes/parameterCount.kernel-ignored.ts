/**
 * The kernel’s size is left out, so every layer is counted as a dense one. Each pixel under the kernel has a
 * weight of its own.
 */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (const { inputs, outputs, positions } of layers) {
    const weights = inputs * outputs
    count += positions * (weights + outputs)
  }
  return count
}
