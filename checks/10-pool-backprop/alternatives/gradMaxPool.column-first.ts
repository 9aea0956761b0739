import { type Tensor, tensor } from '#given/tensor.ts'

/** Windows and pixels are visited column by column, so of equal maxima the leftmost wins. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let j = columns - 1; j >= 0; j--) {
    for (let i = rows - 1; i >= 0; i--) {
      let winner = -1
      for (let x = j * stride; x < j * stride + size; x++) {
        for (let y = i * stride; y < i * stride + size; y++) {
          const position = y * width + x
          if (winner < 0 || input.data[position] > input.data[winner]) winner = position
        }
      }
      d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
