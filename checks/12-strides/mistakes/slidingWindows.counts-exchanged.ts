import type { Tensor } from '#given/tensor.ts'

/**
 * The number of windows is worked out with the kernel’s sizes exchanged: as many fit one below the other as
 * the height says, less kernelHeight, and one.
 */
export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const [down, across] = image.strides
  const shape = [height - kernelWidth + 1, width - kernelHeight + 1, kernelHeight, kernelWidth]
  return { data: image.data, shape, strides: [down, across, down, across], offset: image.offset }
}
