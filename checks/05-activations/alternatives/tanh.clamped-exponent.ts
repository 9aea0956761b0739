import { type Tensor, tensor } from '#given/tensor.ts'

function clamped(value: number): number {
  const doubled = Math.expm1(2 * Math.max(-30, Math.min(30, value)))
  return doubled / (doubled + 2)
}

/** expm1 of 2x, with x first cut to ±30, where tanh is 1 to the last digit. */
export function tanh(x: Tensor): Tensor {
  return tensor(
    x.shape,
    x.data.map((value) => clamped(value)),
  )
}
