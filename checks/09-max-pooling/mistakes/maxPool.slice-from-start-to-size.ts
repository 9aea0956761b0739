import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** The end of a window is counted from the edge of the image instead of from the window's own beginning: `slice` takes two places, not a place and a length. All windows but the first come out empty or cut. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const rows = toNested(x) as number[][]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const window = rows.slice(i * stride, i * stride + size).map((row) => row.slice(j * stride, size))
      out.data[i * outWidth + j] = Math.max(...window.flat())
    }
  }
  return out
}
