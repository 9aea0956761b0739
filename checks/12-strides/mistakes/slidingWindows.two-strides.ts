/**
 * There are four axes and two strides. In the diary's Python, `image.strides * 2` repeats the tuple, so that each
 * of the four axes has one.
 */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const shape = [outHeight, outWidth, kernelHeight, kernelWidth]
  return { ...image, shape }
}
