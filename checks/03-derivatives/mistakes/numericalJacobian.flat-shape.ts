import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The slopes are right and the shape is not: this is a matrix with a row for each output and a column for
 * each input. The axes of f(x) and those of x have to stay apart.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([flat(f(x)).length, n])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += h
    down[i] -= h
    const above = flat(f(tensor(x.shape, up)))
    const below = flat(f(tensor(x.shape, down)))
    for (let o = 0; o < above.length; o++) {
      jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
