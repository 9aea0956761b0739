import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The loop over the window runs one row and one column too far, so a pixel of the neighbouring window
 * can win. A window ends before its corner plus its size.
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
      for (let y = top; y < top + size + 1; y++) {
        for (let x = left; x < left + size + 1; x++) {
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
