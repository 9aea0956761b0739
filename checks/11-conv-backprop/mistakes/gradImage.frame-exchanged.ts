import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

/**
 * The frame of zeros has its sizes exchanged: above and below dOut it is as high as the kernel less one, at
 * the sides as wide as the kernel less one.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor(kernel.shape, kernel.data.slice().reverse())
  return conv2d(pad(dOut, kw - 1, kw - 1, kh - 1, kh - 1), turned)
}
