/**
 * The strides are repeated one by one, s0, s0, s1, s1. The order of the axes is window row, window column, row,
 * column: s0, s1, s0, s1.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { ...image, shape, strides: [row, row, column, column] }
}
