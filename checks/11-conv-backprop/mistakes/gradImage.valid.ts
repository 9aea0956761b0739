import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * This is the valid convolution of dOut with the turned kernel: it is smaller than dOut. The gradient
 * has the shape of the image, which is larger.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  return conv2d(dOut, turned, 'valid')
}
