import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * Every slope is 0: the tensor is new and its numbers are not. `{ ...x }` shares x’s data array, and so
 * does `tensor(x.shape, x.data)`, which adopts it; the nudge up and the nudge down meet in it and cancel
 * before f is called.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = { ...x }
    const down = { ...x }
    up.data[i] += h
    down.data[i] -= h
    const above = flat(f(up))
    const below = flat(f(down))
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
