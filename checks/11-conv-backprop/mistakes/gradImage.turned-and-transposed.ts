import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/**
 * The kernel is turned, and transposed as well: its rows stand where its columns belong. Turning by
 * 180° reverses both directions and exchanges nothing.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor([kw, kh])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) turned.data[(kw - 1 - j) * kh + kh - 1 - i] = kernel.data[i * kw + j]
  }
  return conv2d(dOut, turned, 'full')
}
