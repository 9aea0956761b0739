import { type Tensor, tensor } from '#given/tensor.ts'

/** Rows of the result are counted as long as the result is high. They are as long as it is wide: left + width + right. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[0] + left + x] = image.data[y * width + x]
  }
  return padded
}
