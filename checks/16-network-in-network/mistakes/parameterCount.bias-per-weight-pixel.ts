/**
 * A bias is counted for every pixel of the kernel. The pixels are added up before the bias comes, once for each
 * output; with a kernel of 1×1 the two counts are the same, so that dense layers do not show it.
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
    count += positions * (inputs + 1) * outputs * kernel[0] * kernel[1]
  }
  return count
}
