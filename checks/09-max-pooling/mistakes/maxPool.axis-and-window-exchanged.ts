import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** `pooledSize` is asked with the size in front of the height and the width: it takes the length of the axis first, then the window, then the stride. So nearly every window is refused. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(size, height, stride), pooledSize(size, width, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
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
