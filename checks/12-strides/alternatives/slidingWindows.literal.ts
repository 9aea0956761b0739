/** Without asStrided: the image, with another shape and other strides. */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [row, column] = image.strides
  return {
    ...image,
    shape: [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth],
    strides: [row, column, row, column],
  }
}
