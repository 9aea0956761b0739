/**
 * The strides are doubled in value. In the diary's Python, `image.strides * 2` repeats the tuple: (s0, s1, s0,
 * s1).
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { ...image, shape, strides: [2 * row, 2 * column, 2 * row, 2 * column] }
}
