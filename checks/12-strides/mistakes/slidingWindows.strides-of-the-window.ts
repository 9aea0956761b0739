/**
 * The last two strides are those of a window that lies alone in memory, kernelWidth and 1. But its pixels lie in
 * the image: the one below is as far away as it is there.
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return asStrided(image, shape, [row, column, kernelWidth, 1])
}
