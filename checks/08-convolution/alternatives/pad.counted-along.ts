import { type Tensor, tensor } from '#given/tensor.ts'

/** Counts a place in the result along, and skips the zeros at the end of each row. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  let at = top * padded.shape[1] + left
  for (const [n, pixel] of image.data.entries()) {
    padded.data[at++] = pixel
    if ((n + 1) % width === 0) at += left + right
  }
  return padded
}
