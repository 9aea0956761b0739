import type { Tensor } from '#given/tensor.ts'

/** The windows begin at twice the image’s offset. They begin where the image does. */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [down, across] = image.strides
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [down, across, down, across], offset: 2 * image.offset }
}
