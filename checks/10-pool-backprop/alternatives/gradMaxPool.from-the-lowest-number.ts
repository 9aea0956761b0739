import { type Tensor, tensor } from '#given/tensor.ts'

/** Starts at −Number.MAX_VALUE, below which there is only −Infinity. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      let best = -Number.MAX_VALUE
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
