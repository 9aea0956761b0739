import { type Tensor, tensor } from '#given/tensor.ts'

/** Where the stride is left out, it is taken to be 1. The default is 2, whatever the size. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 1): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let winner = top * width + left
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] > input.data[winner]) winner = y * width + x
        }
      }
      d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
