import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** A largest number of 0 is taken for none at all: 0 counts as false, so the next pixel replaces it, however small. Compare with undefined, or start at −Infinity. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const [top, left] = [i * stride, j * stride]
      let best: number | undefined
      for (let di = 0; di < size; di++) {
        for (let dj = 0; dj < size; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          if (!best || value > best) best = value
        }
      }
      out.data[i * outWidth + j] = best ?? 0
    }
  }
  return out
}
