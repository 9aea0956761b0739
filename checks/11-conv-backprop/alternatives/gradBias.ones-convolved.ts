import { type Tensor, tensor } from '#given/tensor.ts'
import { gradKernel } from '#solutions/11-conv-backprop/conv-backprop.ts'

/** The product with a dOut of ones: each output's slope along the bias is 1. */
export function gradBias(dOut: Tensor): number {
  return gradKernel(tensor(dOut.shape, new Float64Array(dOut.data.length).fill(1)), dOut).data[0]
}
