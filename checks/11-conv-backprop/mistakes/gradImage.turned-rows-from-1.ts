import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel is turned with an index that is one too large. Rows and columns are counted from 0: what stands
 * in row i of the kernel stands in row k − 1 − i of the turned one, where k is the number of rows, and in row
 * k − i there is nothing.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor([kh, kw])
  for (let i = 1; i < kh; i++) {
    for (let j = 1; j < kw; j++) turned.data[i * kw + j] = kernel.data[(kh - i) * kw + kw - j]
  }
  return conv2d(dOut, turned, 'full')
}
