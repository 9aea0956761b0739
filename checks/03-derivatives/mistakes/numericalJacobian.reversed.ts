import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * Every slope has the opposite sign: the rise goes from the value below to the value above, and it was
 * taken the other way round.
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
    for (let o = 0; o < above.length; o++) {
      jacobian.data[o * n + i] = (below[o] - above[o]) / (2 * h)
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
