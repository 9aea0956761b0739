/**
 * The sum goes over all windows, for each of the kernel's weights: that is `ijxy,xy->xy`. It goes over the
 * kernel's rows and columns, for each window.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const [k0, k1] = kernel.strides
  const out = tensor([kernelHeight, kernelWidth])
  for (let u = 0; u < kernelHeight; u++)
    for (let v = 0; v < kernelWidth; v++)
      for (let i = 0; i < outHeight; i++)
        for (let j = 0; j < outWidth; j++) {
          const pixel = windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3]
          out.data[u * kernelWidth + v] += pixel * kernel.data[kernel.offset + u * k0 + v * k1]
        }
  return out
}
