import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2d, pad } from '#solutions/08-convolution/convolution.ts'

/** Turned by exchanging pairs, padded by hand, then a valid convolution. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [kh, kw] = kernel.shape
  const turned = tensor(kernel.shape, kernel.data)
  const copy = { ...turned, data: turned.data.slice() }
  for (let a = 0, b = copy.data.length - 1; a < b; a++, b--) {
    ;[copy.data[a], copy.data[b]] = [copy.data[b], copy.data[a]]
  }
  return conv2d(pad(dOut, kh - 1, kh - 1, kw - 1, kw - 1), copy)
}
