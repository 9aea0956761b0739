/** The data begin where the image does, so that the offset is 0, unless a stride is negative: then there are pixels in front. */
import type { Tensor } from '#given/tensor.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [height, width] = image.shape
  const strides = [0, 1, 2, 3].map((axis) => image.strides[axis % 2])
  const shape = [height - kernelHeight + 1, width - kernelWidth + 1, kernelHeight, kernelWidth]
  if (strides.some((stride) => stride < 0)) return { data: image.data, shape, strides, offset: image.offset }
  return { data: image.data.subarray(image.offset), shape, strides, offset: 0 }
}
