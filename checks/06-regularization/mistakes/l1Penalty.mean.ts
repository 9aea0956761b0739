import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** The sizes are averaged, not added up. So two weights of 5 cost no more than one. */
export function l1Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += Math.abs(w)
  return (lambda * sum) / numbers.length
}
