import { type Tensor, tensor } from '#given/tensor.ts'

/** One branch for each sign; the result is column-major, a view with swapped strides where it has two axes. */
export function tanh(x: Tensor): Tensor {
  const one = (value: number): number => {
    if (value < 0) return -one(-value)
    const gap = -Math.expm1(-2 * value)
    return gap / (2 - gap)
  }
  if (x.shape.length !== 2) return tensor(x.shape, x.data.map(one))
  const [rows, columns] = x.shape
  const data = new Float64Array(rows * columns)
  for (let i = 0; i < data.length; i++) data[(i % columns) * rows + Math.floor(i / columns)] = one(x.data[i])
  return { data, shape: [rows, columns], strides: [1, rows], offset: 0 }
}
