import { type Tensor, tensor, toNested } from '#given/tensor.ts'

/** f(x) is read by its strides, and its offset is left out. A view need not begin where its data does. */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const jacobian = tensor([...f(x).shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += h
    down[i] -= h
    const above = flat({ ...f(tensor(x.shape, up)), offset: 0 })
    const below = flat({ ...f(tensor(x.shape, down)), offset: 0 })
    for (let o = 0; o < above.length; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}

function flat(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}
