/** All windows are added up to a single number. Each window has a sum of its own. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, kernelHeight, kernelWidth] = windows.shape
  const [s0, s1, s2, s3] = windows.strides
  const [k0, k1] = kernel.strides
  let sum = 0
  for (let i = 0; i < outHeight; i++)
    for (let j = 0; j < outWidth; j++)
      for (let u = 0; u < kernelHeight; u++)
        for (let v = 0; v < kernelWidth; v++) {
          const pixel = windows.data[windows.offset + i * s0 + j * s1 + u * s2 + v * s3]
          sum += pixel * kernel.data[kernel.offset + u * k0 + v * k1]
        }
  return tensor([1, 1], [sum])
}
