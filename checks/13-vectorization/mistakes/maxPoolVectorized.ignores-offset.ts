/** The numbers are looked up from the beginning of the data. A view may begin later: its offset says where. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled: number[] = []
  const strides = x.strides
  const pool = (plane: number): void => {
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const value =
              x.data[plane + (y * size + i) * strides[front.length] + (column * size + j) * strides[front.length + 1]]
            best = Math.max(best, value)
          }
        pooled.push(best)
      }
  }
  const walk = (axis: number, from: number): void => {
    if (axis === front.length) return pool(from)
    for (let i = 0; i < front[axis]; i++) walk(axis + 1, from + i * strides[axis])
  }
  walk(0, 0)
  return tensor([...front, outHeight, outWidth], pooled)
}
