import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The squares are averaged, not added up. So two weights of 5 cost no more than one, and each weight feels
 * less of the penalty the more weights there are.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w * w
  return (lambda * sum) / numbers.length
}
