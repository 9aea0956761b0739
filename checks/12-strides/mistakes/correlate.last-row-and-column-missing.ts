/**
 * The last row and the last column of each window are left out: u goes up to kernelHeight − 1 and v up to
 * kernelWidth − 1, both included.
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
      for (let u = 0; u < kernelHeight - 1; u++)
        for (let v = 0; v < kernelWidth - 1; v++)
          sum +=
            windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3] *
            kernel.data[kernel.offset + u * k0 + v * k1]
      out.data[i * outWidth + j] = sum
    }
  return out
}
