import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The windows are taken side by side, as in pooling. The kernel has moved by one pixel at a time, so
 * its windows overlap.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows * kh, columns * kw])
  const width = dImage.shape[1]
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++)
          dImage.data[(y * kh + i) * width + x * kw + j] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
      }
    }
  }
  return dImage
}
