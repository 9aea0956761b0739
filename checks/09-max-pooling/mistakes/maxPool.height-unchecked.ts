import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** A window that is higher than the image is not refused: only the width is looked at. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const outHeight = Math.max(0, Math.floor((height - size) / stride) + 1)
  const outWidth = pooledSize(width, size, stride)
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
