import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** The result has the size of the image, with every window filled by its maximum: one number per window is due. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const out = tensor([height, width])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      let best = -Infinity
      for (let n = 0; n < size * size; n++) {
        best = Math.max(best, x.data[(i * stride + Math.floor(n / size)) * width + j * stride + (n % size)])
      }
      for (let n = 0; n < size * size; n++) {
        out.data[(i * stride + Math.floor(n / size)) * width + j * stride + (n % size)] = best
      }
    }
  }
  return out
}
