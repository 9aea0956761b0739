import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * dOut gets as many zeros on either side as the kernel has elements. That is one too many, and the
 * result comes out two larger than the image.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  const [kh, kw] = kernel.shape
  return conv2d(pad(dOut, kh, kh, kw, kw), turned)
}
