import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** |w| as the root of w². */
export function l1Penalty(weights: Tensor, lambda: number): number {
  let sum = 0
  for (const w of numbersOf(weights)) sum += Math.sqrt(w * w)
  return lambda * sum
}
