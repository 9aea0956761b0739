import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

/** The kernel is turned by 90° instead of 180°: two quarter turns are due. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor([kw, kh])
  for (let i = 0; i < kh; i++) {
    for (let j = 0; j < kw; j++) turned.data[(kw - 1 - j) * kh + i] = kernel.data[i * kw + j]
  }
  return conv2d(dOut, turned, 'full')
}
