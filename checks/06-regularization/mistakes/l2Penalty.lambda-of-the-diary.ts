import { type Tensor, toNested } from '#given/tensor.ts'

function numbersOf(t: Tensor): number[] {
  return (toNested(t) as number[]).flat(Infinity)
}

/**
 * The diary's 0.001 is written into the code, and `lambda` is never read.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return 0.001 * numbersOf(weights).reduce((sum, w) => sum + w * w, 0)
}
