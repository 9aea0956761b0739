import { type Tensor, tensor } from '#given/tensor.ts'

/** The search starts at a number that seemed low enough, with the beginning of the data as its place. A window of still lower numbers leaves its gradient on the first pixel of the whole input. Start at the window’s first number or at −Infinity. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -999
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
