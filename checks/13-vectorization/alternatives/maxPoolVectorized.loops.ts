/** Plain loops over plane, row and column; −0 where a window holds 0 and −0. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [row, column] = x.strides.slice(-2)
  const pooled = tensor([...front, Math.floor(height / size), Math.floor(width / size)])
  const [outHeight, outWidth] = pooled.shape.slice(-2)
  const planes = front.reduce((a, b) => a * b, 1)
  for (let plane = 0; plane < planes; plane++) {
    let [rest, start] = [plane, x.offset]
    for (let axis = front.length - 1; axis >= 0; axis--) {
      start += (rest % front[axis]) * x.strides[axis]
      rest = Math.floor(rest / front[axis])
    }
    for (let y = 0; y < outHeight; y++)
      for (let c = 0; c < outWidth; c++) {
        let best = x.data[start + y * size * row + c * size * column]
        for (let i = 0; i < size; i++)
          for (let j = 0; j < size; j++) {
            const value = x.data[start + (y * size + i) * row + (c * size + j) * column]
            if (value > best) best = value
          }
        pooled.data[(plane * outHeight + y) * outWidth + c] = best
      }
  }
  return pooled
}
