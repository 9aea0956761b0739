import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The two sizes of dOut are read in the wrong order: the first is how many rows there are, the second
 * how many columns.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  const [across, down] = [rows, columns]
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
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
      d.data[winner] += dOut.data[i * across + j]
    }
  }
  return d
}
