/**
 * The first number of each window is kept, whatever the others are. Max-pooling keeps the largest.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [row, step] = x.strides.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled: number[] = []
  const pool = (plane: number): void => {
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const value = x.data[plane + y * size * row + column * size * step]
            best = Math.max(best, value)
          }
        pooled.push(best)
      }
  }
  const walk = (axis: number, from: number): void => {
    if (axis === front.length) return pool(from)
    for (let i = 0; i < front[axis]; i++) walk(axis + 1, from + i * x.strides[axis])
  }
  walk(0, x.offset)
  return tensor([...front, outHeight, outWidth], pooled)
}
