/**
 * There are only as many windows as fit side by side, and each begins where the last one ends. A kernel slides by
 * one pixel at a time, and its windows overlap.
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [Math.floor(height / kernelHeight), Math.floor(width / kernelWidth)]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return asStrided(image, shape, [kernelHeight * row, kernelWidth * column, row, column])
}
