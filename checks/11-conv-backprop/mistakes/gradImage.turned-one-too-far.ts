import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * Nothing comes out but NaN: the kernel is read beyond its end. Where it is turned by hand, rows and columns
 * are counted from 0, so row i goes to row k − 1 − i, where k is their number; row k does not exist.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor([kh, kw])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) turned.data[i * kw + j] = kernel.data[(kh - i) * kw + kw - j]
  }
  return conv2d(dOut, turned, 'full')
}
