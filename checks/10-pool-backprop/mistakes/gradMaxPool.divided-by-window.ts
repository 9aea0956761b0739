import { type Tensor, tensor } from '#given/tensor.ts'

/** The winner gets its window’s gradient divided by the number of pixels in the window. It gets all of it; only equal maxima may share, and then among themselves. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
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
      d.data[winner] += dOut.data[i * columns + j] / (size * size)
    }
  }
  return d
}
