/** The image's offset is counted twice: asStrided begins at the image's own offset already. */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [row, column] = image.strides
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return asStrided(image, shape, [row, column, row, column], image.offset)
}
