import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/** Four points for each number of x. */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    for (const [times, weight] of [
      [-2, 1],
      [-1, -8],
      [1, 8],
      [2, -1],
    ]) {
      const copy = x.data.slice()
      copy[i] += times * h
      flat(f(tensor(x.shape, copy))).forEach((value, o) => {
        jacobian.data[o * n + i] += (weight * value) / (12 * h)
      })
    }
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
