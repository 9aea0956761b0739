import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Row and column are exchanged when the window is located: i counts rows of windows, j counts columns,
 * and each window is looked for at the place of its mirror image.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = j * stride
      const left = i * stride
      let best = -Infinity
      let winner = 0
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] > best) {
            best = input.data[y * width + x]
            winner = y * width + x
          }
        }
      }
      d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
