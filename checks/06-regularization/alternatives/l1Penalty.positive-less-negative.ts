import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** The sum of the positive weights less that of the negative ones. */
export function l1Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  const sum = (part: number[]) => part.reduce((total, w) => total + w, 0)
  return lambda * (sum(numbers.filter((w) => w > 0)) - sum(numbers.filter((w) => w < 0)))
}
