/**
 * The axes within a window come first and those of its place last. The order is [outHeight, outWidth,
 * kernelHeight, kernelWidth].
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  return asStrided(image, [kernelHeight, kernelWidth, outHeight, outWidth], [row, column, row, column])
}
