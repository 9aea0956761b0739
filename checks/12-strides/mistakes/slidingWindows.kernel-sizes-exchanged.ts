/** The kernel's height and width are exchanged. */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelWidth + 1, width - kernelHeight + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelWidth, kernelHeight]
  return asStrided(image, shape, [row, column, row, column])
}
