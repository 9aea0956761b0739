import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** Math.max over the list of the window. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const at = (row: number, column: number) => x.data[row * x.shape[1] + column]
  const [outHeight, outWidth] = x.shape.map((length) => pooledSize(length, size, stride))
  const sizes = Array.from({ length: size }, (_, i) => i)
  const values = Array.from({ length: outHeight * outWidth }, (_, i) => {
    const [top, left] = [Math.floor(i / outWidth) * stride, (i % outWidth) * stride]
    return Math.max(...sizes.flatMap((row) => sizes.map((column) => at(top + row, left + column))))
  })
  return tensor([outHeight, outWidth], values)
}
