/**
 * The last row and the last column of windows are missing: a kernel as large as the image still fits once, and
 * height − kernelHeight would be 0.
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight, width - kernelWidth]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return asStrided(image, shape, [row, column, row, column])
}
