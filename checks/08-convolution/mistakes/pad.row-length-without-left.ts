import { type Tensor, tensor } from '#given/tensor.ts'

/** Rows of the result are counted without the zeros on the left: they are left + width + right long. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * (width + right) + left + x] = image.data[y * width + x]
  }
  return padded
}
