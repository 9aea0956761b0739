import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * While one number is nudged the others are set to 0, so the slopes are measured at another place. All
 * other numbers have to stay as they are.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  for (let i = 0; i < x.data.length; i++) {
    const up = tensor(x.shape)
    const down = tensor(x.shape)
    up.data[i] = x.data[i] + h
    down.data[i] = x.data[i] - h
    gradient.data[i] = (f(up) - f(down)) / (2 * h)
  }
  return gradient
}
