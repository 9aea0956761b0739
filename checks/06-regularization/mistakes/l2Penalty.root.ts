import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * There is a square root too many: this is the length of the weights as a vector, called the L2 norm,
 * which is where the name comes from. The penalty is made of its square.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (const w of numbers) sum += w * w
  return lambda * Math.sqrt(sum)
}
