import { type Nested, type Tensor, toNested } from '#given/tensor.ts'

function total(nested: Nested): number {
  if (!Array.isArray(nested)) return Math.abs(nested) ** 2
  let sum = 0
  for (const part of nested) sum += total(part)
  return sum
}

/** The sum of a nested array is the sum of the sums of its parts. */
export function l2Penalty(weights: Tensor, lambda: number): number {
  return lambda * total(toNested(weights))
}
