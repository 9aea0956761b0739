import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Height and width of the result are exchanged: its shape is [rows + kernelHeight − 1, columns + kernelWidth −
 * 1].
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([columns + kw - 1, rows + kh - 1])
  const width = dImage.shape[1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          dImage.data[(y + i) * width + x + j] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
      }
    }
  }
  return dImage
}
