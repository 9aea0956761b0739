import { type Tensor, toNested } from '#given/tensor.ts'

/** λ goes into every term, and the sum is taken from the last one back. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return (toNested(weights) as number[])
    .flat(Infinity)
    .reduceRight((sum, x) => sum + lambda * (x as number) * (x as number), 0)
}
