import { type Tensor, toNested } from '#given/tensor.ts'

/** Every expert has a price, which is the slope of the loss in each of its probabilities. */
export function loadBalancingLoss(
  probabilities: Tensor,
  expert: readonly number[],
  experts: number,
  alpha: number,
): number {
  const rows = toNested(probabilities) as number[][]
  const prices = Array.from({ length: experts }, () => 0)
  for (const chosen of expert) prices[chosen] += (alpha * experts) / rows.length ** 2
  return rows.flatMap((row) => row.map((p, i) => p * prices[i])).reduce((a, b) => a + b, 0)
}
