import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The kernel is turned with an index that is one too large. Rows and columns are counted from 0: what stands
 * in row i of the kernel stands in row k − 1 − i of the turned one, where k is the number of rows, and k − i
 * reads beyond the end.
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
          const [y, x] = [p + i - kh + 1, q + j - kw + 1]
          if (y < 0 || y >= rows || x < 0 || x >= columns) continue
          dImage.data[p * width + q] += dOut.data[y * columns + x] * kernel.data[(kh - i) * kw + kw - j]
        }
      }
    }
  }
  return dImage
}
