import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * This is the forward difference: each number is nudged up only, and compared with f(x). That misses by
 * about h wherever f bends; nudged to both sides, most of the error cancels.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    up[i] += h
    const above = flat(f(tensor(x.shape, up)))
    const below = flat(f(x))
    for (let o = 0; o < above.length; o++) {
      jacobian.data[o * n + i] = (above[o] - below[o]) / h
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
