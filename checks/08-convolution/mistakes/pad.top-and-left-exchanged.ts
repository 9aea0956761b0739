import { type Tensor, tensor } from '#given/tensor.ts'

/** When a pixel is put in its place, `left` moves it down and `top` moves it to the right. Top belongs to the row, left to the column. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const [height, width] = image.shape
  const padded = tensor([top + height + bottom, left + width + right])
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) padded.data[(left + y) * padded.shape[1] + top + x] = image.data[y * width + x]
  }
  return padded
}
