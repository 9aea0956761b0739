import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The numbers of f(x) are read from its data in the order in which they lie there. A view has an order,
 * and a beginning, of its own, which its strides and its offset tell.
 */
export function numericalJacobian(f: (x: Tensor) => Tensor, x: Tensor, h = 1e-5): Tensor {
  const n = x.data.length
  const { shape } = f(x)
  const outputs = shape.reduce((a, b) => a * b, 1)
  const jacobian = tensor([...shape, ...x.shape])
  for (let i = 0; i < n; i++) {
    const up = x.data.slice()
    const down = x.data.slice()
    up[i] += h
    down[i] -= h
    const above = f(tensor(x.shape, up)).data
    const below = f(tensor(x.shape, down)).data
    for (let o = 0; o < outputs; o++) jacobian.data[o * n + i] = (above[o] - below[o]) / (2 * h)
  }
  return jacobian
}
