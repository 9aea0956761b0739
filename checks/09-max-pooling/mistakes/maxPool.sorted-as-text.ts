import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** The window is sorted without a comparison of numbers: `sort()` compares texts, and as texts "9" comes after "10" and "-5" after "-2". Hand it (a, b) => a - b, or look for the largest without sorting. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const [outHeight, outWidth] = [pooledSize(height, size, stride), pooledSize(width, size, stride)]
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const [top, left] = [i * stride, j * stride]
      const values: number[] = []
      for (let di = 0; di < size; di++) {
        for (let dj = 0; dj < size; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          values.push(value)
        }
      }
      out.data[i * outWidth + j] = values.sort().at(-1)!
    }
  }
  return out
}
