/** Every number of the cropped input asks for its window’s place and raises it. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const axes = x.shape.length
  const shape = x.shape.map((length, axis) => (axis < axes - 2 ? length : Math.floor(length / size)))
  const pooled = tensor(shape)
  pooled.data.fill(-Infinity)
  const index = new Array<number>(axes).fill(0)
  const total = x.shape.reduce((a, b) => a * b, 1)
  for (let count = 0; count < total; count++) {
    const window = index.map((i, axis) => (axis < axes - 2 ? i : Math.floor(i / size)))
    if (window.every((i, axis) => i < shape[axis])) {
      const to = window.reduce((at, i, axis) => at + i * pooled.strides[axis], 0)
      const from = index.reduce((at, i, axis) => at + i * x.strides[axis], x.offset)
      pooled.data[to] = Math.max(pooled.data[to], x.data[from])
    }
    for (let axis = axes - 1; axis >= 0 && ++index[axis] === x.shape[axis]; axis--) index[axis] = 0
  }
  return pooled
}
