import { type Tensor, tensor } from '#given/tensor.ts'

/** The last row and the last column of dOut are left out: the loops over the outputs end one too early. */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh - 1, columns + kw - 1])
  const width = dImage.shape[1]
  for (let y = 0; y < rows - 1; y++) {
    for (let x = 0; x < columns - 1; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          dImage.data[(y + i) * width + x + j] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
      }
    }
  }
  return dImage
}
