/**
 * The axes of the place and those within the window are exchanged: the first two say which window, the last two
 * which of its pixels.
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
            windows.data[windows.offset + u * s0 + v * s1 + i * s2 + j * s3] *
            kernel.data[kernel.offset + u * k0 + v * k1]
      out.data[i * outWidth + j] = sum
    }
  return out
}
