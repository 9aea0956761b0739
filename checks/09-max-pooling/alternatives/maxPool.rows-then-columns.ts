import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** First along the rows, then along the columns: the maximum of maxima. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const across = new Float64Array(height * outWidth).fill(-Infinity)
  for (let row = 0; row < height; row++) {
    for (let j = 0; j < outWidth; j++) {
      const window = x.data.subarray(row * width + j * stride, row * width + j * stride + size)
      across[row * outWidth + j] = window.reduce((a, b) => Math.max(a, b))
    }
  }
  const out = new Float64Array(outHeight * outWidth).fill(-Infinity)
  for (let i = 0; i < out.length; i++) {
    const top = Math.floor(i / outWidth) * stride
    for (let row = top; row < top + size; row++) out[i] = Math.max(out[i], across[row * outWidth + (i % outWidth)])
  }
  return tensor([outHeight, outWidth], out)
}
