import { type Tensor, tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** (w + 1)² − (w − 1)² is 4w, and half of that is the slope: for a parabola a nudge of any size is exact. */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  return tensor(
    weights.shape,
    numbersOf(weights).map((w) => (lambda * ((w + 1) ** 2 - (w - 1) ** 2)) / 2),
  )
}
