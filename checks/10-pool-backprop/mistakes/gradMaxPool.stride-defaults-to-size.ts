import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Where the stride is left out, it is taken to be as large as the window. That is how some libraries
 * do it; here the default is 2, and it does not depend on the size.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = size): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
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
