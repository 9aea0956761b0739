import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * This is the convolution of the image with dOut in 'same' mode: it has the shape of the image. The
 * gradient has the shape of the kernel, which is what 'valid' gives.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  return conv2d(image, dOut, 'same')
}
