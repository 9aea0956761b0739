import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The windows are taken one pixel apart, whatever the stride is. The window of output [i, j] begins
 * further on, as far as i and j strides reach.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i
      const left = j
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
