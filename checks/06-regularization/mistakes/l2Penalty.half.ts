import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The penalty is half of what is due. Some texts put a ½ in front, so that the 2 of the slope goes away;
 * here, as in the diary, there is none.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w * w
  return 0.5 * lambda * sum
}
