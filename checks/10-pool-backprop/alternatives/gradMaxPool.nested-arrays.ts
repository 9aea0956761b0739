import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** Works on nested arrays, as the loops would be written in Python. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const x = toNested(input) as number[][]
  const g = toNested(dOut) as number[][]
  const d = x.map((row) => row.map(() => 0))
  g.forEach((row, i) => {
    row.forEach((gradient, j) => {
      const region = x.slice(i * stride, i * stride + size).map((line) => line.slice(j * stride, j * stride + size))
      const flat = region.flat()
      const winner = flat.indexOf(Math.max(...flat))
      d[i * stride + Math.floor(winner / size)][j * stride + (winner % size)] += gradient
    })
  })
  return fromNested(d)
}
