/**
 * Every size² numbers that follow each other are taken for a window: the array is cut into [rows, columns, size,
 * size]. A window takes its numbers from several rows: [rows, size, columns, size], and the two size axes are
 * reduced.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const numbers: number[] = []
  const walk = (axis: number, from: number): void => {
    if (axis === x.shape.length) return void numbers.push(x.data[from])
    const cropped = axis < front.length ? x.shape[axis] : x.shape[axis] - (x.shape[axis] % size)
    for (let i = 0; i < cropped; i++) walk(axis + 1, from + i * x.strides[axis])
  }
  walk(0, x.offset)
  const pooled: number[] = []
  for (let start = 0; start < numbers.length; start += size * size) {
    pooled.push(Math.max(...numbers.slice(start, start + size * size)))
  }
  return tensor([...front, outHeight, outWidth], pooled)
}
