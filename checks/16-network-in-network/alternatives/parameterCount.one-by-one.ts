/** Counts them one at a time, the biases first. */
interface LayerSize {
  inputs: number
  outputs: number
  kernel: readonly [number, number]
  positions: number
}

export function parameterCount(layers: readonly LayerSize[]): number {
  let count = 0
  for (const { inputs, outputs, kernel, positions } of layers)
    for (let position = 0; position < positions; position++)
      for (let output = 0; output < outputs; output++) {
        count++
        for (let input = 0; input < inputs; input++) for (let y = 0; y < kernel[0]; y++) count += kernel[1]
      }
  return count
}
