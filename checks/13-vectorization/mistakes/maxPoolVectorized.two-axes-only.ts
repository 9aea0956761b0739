/**
 * The first two axes are taken for the rows and the columns. They are the last two: x may have any number of axes
 * in front.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const [height, width] = x.shape
  const [row, step] = x.strides
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled = tensor([outHeight, outWidth])
  for (let y = 0; y < outHeight; y++)
    for (let column = 0; column < outWidth; column++) {
      let best = -Infinity
      for (let i = 0; i < size; i++)
        for (let j = 0; j < size; j++)
          best = Math.max(best, x.data[x.offset + (y * size + i) * row + (column * size + j) * step])
      pooled.data[y * outWidth + column] = best
    }
  return pooled
}
