/** The largest, element by element, of size × size strided views; for a size of 1 it is x itself. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  if (size === 1) return x
  const axes = x.shape.length
  const [row, column] = x.strides.slice(-2)
  const shape = x.shape.map((length, axis) => (axis < axes - 2 ? length : Math.floor(length / size)))
  const strides = x.strides.map((stride, axis) => (axis < axes - 2 ? stride : stride * size))
  const pooled = tensor(shape, new Array(shape.reduce((a, b) => a * b, 1)).fill(Number.NEGATIVE_INFINITY))
  for (let corner = 0; corner < size * size; corner++) {
    const offset = x.offset + Math.floor(corner / size) * row + (corner % size) * column
    const values = (toNested({ data: x.data, shape, strides, offset }) as never[]).flat(axes) as number[]
    values.forEach((value, i) => {
      pooled.data[i] = Math.max(pooled.data[i], value)
    })
  }
  return pooled
}
