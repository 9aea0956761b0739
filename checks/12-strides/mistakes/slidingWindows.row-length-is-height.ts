/**
 * A step down moves by the image's height. Rows are as long as the image is wide, so the pixel below is one width
 * further on.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { ...image, shape, strides: [height, 1, height, 1] }
}
