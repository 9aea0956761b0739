/**
 * The kernel is read with its axes exchanged: the weight in row u and column v belongs to the pixel in row u and
 * column v.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const [k0, k1] = kernel.strides
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++) {
      let sum = 0
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++)
          sum +=
            windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3] *
            kernel.data[kernel.offset + v * k0 + u * k1]
      out.data[i * outWidth + j] = sum
    }
  return out
}
