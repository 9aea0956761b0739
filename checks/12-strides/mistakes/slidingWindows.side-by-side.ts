/**
 * The windows lie side by side, as in pooling: each begins where the last one ends. A kernel slides by one pixel
 * at a time, and its windows overlap.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { ...image, shape, strides: [kernelHeight * row, kernelWidth * column, row, column] }
}
