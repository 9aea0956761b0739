import type { Tensor } from '#given/tensor.ts'

/**
 * The image’s strides are exchanged, twice: the first leads to the pixel below, the second to the one beside
 * it.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [down, across] = image.strides
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [across, down, across, down], offset: image.offset }
}
