import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * This is the full convolution of the image with dOut: it is larger than the image. The gradient has
 * the shape of the kernel, which is what 'valid' gives.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  return conv2d(image, dOut, 'full')
}
