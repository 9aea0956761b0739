/**
 * The kernel is read as if it filled its data row by row. It may be a view as well: its strides say where its
 * weights are.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++) {
      let sum = 0
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++)
          sum +=
            windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3] *
            kernel.data[kernel.offset + u * kernelWidth + v]
      out.data[i * outWidth + j] = sum
    }
  return out
}
