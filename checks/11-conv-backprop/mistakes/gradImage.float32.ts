import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The gradient is rounded to float32, which keeps about seven digits (a Float32Array or Math.fround
 * does that); the course computes in float64.
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
          dImage.data[(y + i) * width + x + j] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
      }
    }
  }
  for (let p = 0; p < dImage.data.length; p++) dImage.data[p] = Math.fround(dImage.data[p])
  return dImage
}
