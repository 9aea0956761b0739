import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The copy is made once, and a number that has had its turn stays in it one h too low. The next slope is
 * measured at another place: wherever the slopes depend on each other’s numbers they come out wrong.
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const gradient = tensor(x.shape)
  const copy = tensor(x.shape, x.data.slice())
  for (let i = 0; i < x.data.length; i++) {
    copy.data[i] = x.data[i] + h
    const above = f(copy)
    copy.data[i] = x.data[i] - h
    const below = f(copy)
    gradient.data[i] = (above - below) / (2 * h)
  }
  return gradient
}
