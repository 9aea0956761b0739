import { type Tensor, tensor } from '#given/tensor.ts'

/** The image begins in the first row: the zeros above it end up below. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[y * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
