import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** The last row and the last column of windows are left out, and their results stay 0: a window may begin at height − size and at width − size, so the loops have to include these places. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i * stride < height - size; i++) {
    for (let j = 0; j * stride < width - size; j++) {
      const [top, left] = [i * stride, j * stride]
      let best = -Infinity
      for (let di = 0; di < size; di++) {
        for (let dj = 0; dj < size; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          if (value > best) best = value
        }
      }
      out.data[i * outWidth + j] = best
    }
  }
  return out
}
