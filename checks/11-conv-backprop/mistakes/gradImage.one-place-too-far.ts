import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Everything lands one row too low and one column too far to the right. Both are counted from 0: the first
 * number of a window lies in the row and column of its output.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh - 1, columns + kw - 1])
  const width = dImage.shape[1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          dImage.data[(y + i + 1) * width + x + j + 1] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
      }
    }
  }
  return dImage
}
