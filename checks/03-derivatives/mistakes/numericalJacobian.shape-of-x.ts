import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/**
 * Only the slopes of one output, or of their sum, have room here: the result has the shape of x. That is a
 * gradient; a function with many outputs has a slope for each of them and each number of x.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const gradient = tensor(x.shape)
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += h
    down[i] -= h
    const above = flat(f(tensor(x.shape, up))).reduce((a, b) => a + b)
    const below = flat(f(tensor(x.shape, down))).reduce((a, b) => a + b)
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
