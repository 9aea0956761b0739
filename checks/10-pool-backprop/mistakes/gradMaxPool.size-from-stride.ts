import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The window's extent is taken from the stride instead of from the size. The two agree for the usual 2
 * and 2; with size 3 and stride 2 the window's last row and column are never looked at.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -Infinity
      let winner = 0
      for (let y = top; y < top + stride; y++) {
        for (let x = left; x < left + stride; x++) {
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
