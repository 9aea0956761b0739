/** The sum is not reset, so that each output contains all outputs before it. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const [k0, k1] = kernel.strides
  const out = tensor([outHeight, outWidth])
  let sum = 0
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++) {
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++)
          sum +=
            windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3] *
            kernel.data[kernel.offset + u * k0 + v * k1]
      out.data[i * outWidth + j] = sum
    }
  return out
}
