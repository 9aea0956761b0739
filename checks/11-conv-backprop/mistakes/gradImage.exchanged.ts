import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The right numbers, turned by 180°: either dOut was turned instead of the kernel, or the turned
 * kernel and dOut have changed places in the convolution. dOut stays as it is, and the turned kernel
 * slides over it.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  return conv2d(turned, dOut, 'full')
}
