import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The numbers are rounded to float32, which keeps about seven digits (a Float32Array or Math.fround
 * does that); the course computes in float64.
 */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      padded.data[(top + y) * padded.shape[1] + left + x] = Math.fround(image.data[y * width + x])
  }
  return padded
}
