import { type Tensor, tensor } from '#given/tensor.ts'

/** dOut and the input have changed places: the gradient of the output comes first, then what was pooled. The result then has the shape of dOut. */
export function gradMaxPool(input: Tensor, dOut: Tensor, size = 2, stride = 2): Tensor {
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
