/**
 * Both arguments are read as if they filled their data row by row from the beginning. Either may be a view, with
 * strides and an offset of its own.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++) {
      let sum = 0
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++)
          sum +=
            windows.data[((i * outWidth + j) * kernelHeight + u) * kernelWidth + v] * kernel.data[u * kernelWidth + v]
      out.data[i * outWidth + j] = sum
    }
  return out
}
