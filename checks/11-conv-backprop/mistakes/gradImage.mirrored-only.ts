import { type Tensor, tensor } from '#given/tensor.ts'

/** Only the columns of the kernel are reversed. Turning by 180° reverses its rows too. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh - 1, columns + kw - 1])
  const width = dImage.shape[1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          dImage.data[(y + i) * width + x + j] += dOut.data[y * columns + x] * kernel.data[(kh - 1 - i) * kw + j]
      }
    }
  }
  return dImage
}
