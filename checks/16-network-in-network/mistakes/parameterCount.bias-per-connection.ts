/**
 * A bias is counted for every pair of an input and an output. The inputs of an output go into one sum, and that
 * sum has one bias.
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
    count += positions * (weights + inputs * outputs)
  }
  return count
}
