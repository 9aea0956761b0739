import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * All zeros stand below and to the right of dOut. The kernel reaches k − 1 places beyond either end, so half
 * of them belong above and to the left.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  return conv2d(pad(dOut, 0, 2 * kh - 2, 0, 2 * kw - 2), turned)
}
