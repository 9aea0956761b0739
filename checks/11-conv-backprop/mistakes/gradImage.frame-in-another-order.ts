import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The frame of zeros has its sides mixed up: `pad` takes what comes on top, at the bottom, on the left and on
 * the right, in this order.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  return conv2d(pad(dOut, kh - 1, kw - 1, kh - 1, kw - 1), turned)
}
