import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Rows of dOut are counted as long as those of the image. They are shorter, so from the second row on the
 * gradients are taken from the wrong places, and past the end of `data` there are none.
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
          dImage.data[(y + i) * width + x + j] += dOut.data[y * width + x] * kernel.data[i * kw + j]
      }
    }
  }
  return dImage
}
