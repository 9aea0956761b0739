import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** This is the place of the largest number in its window, not the number itself. The place is what the backward pass will need. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      let [best, place] = [-Infinity, 0]
      for (let n = 0; n < size * size; n++) {
        const value = x.data[(i * stride + Math.floor(n / size)) * width + j * stride + (n % size)]
        if (value > best) {
          best = value
          place = n
        }
      }
      out.data[i * outWidth + j] = place
    }
  }
  return out
}
