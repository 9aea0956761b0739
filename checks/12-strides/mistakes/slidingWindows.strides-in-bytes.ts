/**
 * The strides are multiplied by 8, the bytes of a number. That is how NumPy counts; a Tensor counts its strides in
 * numbers.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  const strides = [8 * row, 8 * column, 8 * row, 8 * column]
  return { ...image, shape, strides }
}
