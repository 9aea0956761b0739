import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The rows of the kernel are turned with an index that is one too large. They are counted from 0: row i goes
 * to row k − 1 − i, where k is their number, and k − i is the row behind it.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) turned.data[i * kw + j] = kernel.data[(kh - i) * kw + kw - 1 - j] ?? 0
  }
  return conv2d(dOut, turned, 'full')
}
