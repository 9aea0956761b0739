/** By row and column, with the strides. */
import type { Tensor } from '#given/tensor.ts'

export function gradBias({ data, shape, strides, offset }: Tensor): number {
  let total = 0
  for (let x = 0; x < shape[1]; x++) {
    for (let y = 0; y < shape[0]; y++) total += data[offset + y * strides[0] + x * strides[1]]
  }
  return total
}
