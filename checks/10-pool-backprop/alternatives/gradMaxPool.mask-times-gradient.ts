import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Each window's mask of ones and zeros times its gradient, added up: beside a negative gradient the
 * zeros come out as −0.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const [height, width] = input.shape
  const d = tensor([height, width], new Float64Array(height * width).fill(-0))
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const pixels: number[] = []
      for (let y = 0; y < size; y++) {
        for (let x = 0; x < size; x++) pixels.push((i * stride + y) * width + j * stride + x)
      }
      const winner = [...pixels].sort((a, b) => input.data[b] - input.data[a])[0]
      for (const pixel of pixels) d.data[pixel] += (pixel === winner ? 1 : 0) * dOut.data[i * columns + j]
    }
  }
  return d
}
