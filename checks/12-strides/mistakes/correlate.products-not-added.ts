/**
 * The products are not added up: the result has the windows' four axes. In `ijxy,xy->ij` the letters x and y are
 * missing behind the arrow, and what is missing there is summed.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const [k0, k1] = kernel.strides
  const products: number[] = []
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++)
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++) {
          const pixel = windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3]
          products.push(pixel * kernel.data[kernel.offset + u * k0 + v * k1])
        }
  return tensor(windows.shape, products)
}
