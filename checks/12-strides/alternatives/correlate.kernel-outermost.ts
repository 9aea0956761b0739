/** One weight after the other, from the last to the first: each adds its share to all outputs. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const out = tensor([outHeight, outWidth])
  for (let u = kernelHeight - 1; u >= 0; u--)
    for (let v = kernelWidth - 1; v >= 0; v--) {
      const weight = kernel.data[kernel.offset + u * kernel.strides[0] + v * kernel.strides[1]]
      const start = windows.offset + u * s2 + v * s3
      for (let i = 0; i < outHeight; i++)
        for (let j = 0; j < outWidth; j++) out.data[i * outWidth + j] += windows.data[start + i * s0 + j * s1] * weight
    }
  return out
}
