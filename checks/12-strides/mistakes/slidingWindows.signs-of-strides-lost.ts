import type { Tensor } from '#given/tensor.ts'

/**
 * Negative strides are taken for positive ones. The image may be a view that runs backwards, and its windows
 * then do as well.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [down, across] = image.strides.map(Math.abs)
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [down, across, down, across], offset: image.offset }
}
