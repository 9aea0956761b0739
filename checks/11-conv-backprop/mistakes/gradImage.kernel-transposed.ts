import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel is transposed, where it has to be turned by 180°: rows and columns change places in a
 * transposed kernel, but neither of them runs backwards.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const transposed = tensor([kw, kh])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) transposed.data[j * kh + i] = kernel.data[i * kw + j]
  }
  return conv2d(dOut, transposed, 'full')
}
