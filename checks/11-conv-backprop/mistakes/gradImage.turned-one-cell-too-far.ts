import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel is turned with an index that is one too large: `data` is counted from 0, so the last number is at
 * length − 1, and the number at i goes to length − 1 − i.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const turned = tensor(kernel.shape)
  const { length } = kernel.data
  for (let i = 0; i < length; i++) turned.data[i] = kernel.data[length - i] ?? 0
  return conv2d(dOut, turned, 'full')
}
