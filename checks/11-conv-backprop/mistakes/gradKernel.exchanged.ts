import type { Tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The image slides over dOut, where dOut has to slide over the image: the two arguments of the
 * convolution are exchanged, and the larger one does not fit the smaller one.
 */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  return conv2d(dOut, image)
}
