import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/** dOut is turned and slides over the kernel: convolution, unlike correlation, commutes. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  return conv2d(kernel, tensor(dOut.shape, dOut.data.slice().reverse()), 'full')
}
