/**
 * There is a window for every pixel of the image. Those at the lower and the right edge do not lie in it wholly:
 * the last ones reach outside the data, the others run on into the next row.
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [row, column] = image.strides
  return asStrided(image, [height, width, kernelHeight, kernelWidth], [row, column, row, column])
}
