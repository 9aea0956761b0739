import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * All numbers of x are nudged at once, so every place holds the sum of all slopes. A gradient asks of each
 * number alone: what if it moves and the others stay?
 */
export function numericalGradient(f: (x: Tensor) => number, x: Tensor, h = 1e-5): Tensor {
  const up = tensor(
    x.shape,
    x.data.map((value) => value + h),
  )
  const down = tensor(
    x.shape,
    x.data.map((value) => value - h),
  )
  const slope = (f(up) - f(down)) / (2 * h)
  return tensor(
    x.shape,
    x.data.map(() => slope),
  )
}
