import { type Tensor, tensor } from '#given/tensor.ts'

/** The four amounts are read as top, left, bottom, right. The order is top, bottom, left, right. */
export function pad(image: Tensor, top: number, left: number, bottom: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(top + y) * padded.shape[1] + left + x] = image.data[y * width + x]
  }
  return padded
}
