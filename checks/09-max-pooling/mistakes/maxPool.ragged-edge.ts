import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** Rows and columns that do not fill a window get windows of their own, cut off at the edge: only whole windows count. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  pooledSize(Math.min(height, width), size, stride)
  const outHeight = Math.ceil((height - size) / stride) + 1
  const outWidth = Math.ceil((width - size) / stride) + 1
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const [top, left] = [i * stride, j * stride]
      let best = -Infinity
      for (let di = 0; di < size && top + di < height; di++) {
        for (let dj = 0; dj < size && left + dj < width; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          if (value > best) best = value
        }
      }
      out.data[i * outWidth + j] = best
    }
  }
  return out
}
