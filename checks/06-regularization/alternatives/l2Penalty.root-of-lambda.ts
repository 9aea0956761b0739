import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/** The weights are scaled by the root of λ before they are squared. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  const root = Math.sqrt(lambda)
  return numbersOf(weights)
    .map((w) => (root * w) ** 2)
    .reduce((a, b) => a + b)
}
