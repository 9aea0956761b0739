import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each pixel collects from outputs one place too far to the left and above. The frame of zeros around dOut is
 * k − 1 wide, where k is the kernel’s size, so the place p of the image begins at p − (k − 1) in dOut.
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
          const [y, x] = [p + i - kh, q + j - kw]
          if (y < 0 || y >= rows || x < 0 || x >= columns) continue
          dImage.data[p * width + q] += dOut.data[y * columns + x] * kernel.data[(kh - 1 - i) * kw + kw - 1 - j]
        }
      }
    }
  }
  return dImage
}
