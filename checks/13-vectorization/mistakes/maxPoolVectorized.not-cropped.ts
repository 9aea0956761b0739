/**
 * The rows are not cropped before the reshape: every row still holds the columns that fill no window, and the
 * numbers after them slip into the wrong windows. It shows where the width is no multiple of the size.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const numbers = rowMajor(x)
  const pooled: number[] = []
  const planes = front.reduce((a, b) => a * b, 1)
  for (let plane = 0; plane < planes; plane++)
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const position = ((plane * outHeight + y) * size + i) * outWidth * size + column * size + j
            best = Math.max(best, numbers[position])
          }
        pooled.push(best)
      }
  return tensor([...front, outHeight, outWidth], pooled)
}

function rowMajor(t: Tensor): number[] {
  const numbers: number[] = []
  const walk = (axis: number, from: number): void => {
    if (axis === t.shape.length) return void numbers.push(t.data[from])
    for (let i = 0; i < t.shape[axis]; i++) walk(axis + 1, from + i * t.strides[axis])
  }
  walk(0, t.offset)
  return numbers
}
