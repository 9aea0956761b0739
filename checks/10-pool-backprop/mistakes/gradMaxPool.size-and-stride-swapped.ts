import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Size and stride have changed places: windows are as large as the stride and one size apart. The
 * parameters come in the order size, stride.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const top = i * size
      const left = j * size
      let best = -Infinity
      let winner = 0
      for (let y = top; y < top + stride; y++) {
        for (let x = left; x < left + stride; x++) {
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
