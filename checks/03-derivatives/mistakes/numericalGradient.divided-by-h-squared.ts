import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * Every rise is divided by h twice. A run is one length, 2h; the smaller the nudge, the larger this comes
 * out. If `numericalDerivative` is called here, the slip may be there.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape, x.data.slice())
    const down = tensor(x.shape, x.data.slice())
    up.data[i] += h
    down.data[i] -= h
    gradient.data[i] = (f(up) - f(down)) / (2 * h * h)
  }
  return gradient
}
