import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The four widths are read clockwise, as in a style sheet: top, right, bottom, left. Here the order is
 * top, bottom, left, right.
 */
export function pad(image: Tensor, top: number, right: number, bottom: number, left: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
