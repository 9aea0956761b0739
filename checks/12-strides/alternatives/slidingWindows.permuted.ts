/** Shifted images first, one for each place within a window; then the axes change places. */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function slidingWindows(image: Tensor, kernelHeight: number, kernelWidth: number): Tensor {
  const [outHeight, outWidth] = [image.shape[0] + 1 - kernelHeight, image.shape[1] + 1 - kernelWidth]
  const [down, across] = image.strides
  const shifted = asStrided(image, [kernelHeight, kernelWidth, outHeight, outWidth], [down, across, down, across])
  const order = [2, 3, 0, 1]
  return {
    ...shifted,
    shape: order.map((axis) => shifted.shape[axis]),
    strides: order.map((axis) => shifted.strides[axis]),
  }
}
