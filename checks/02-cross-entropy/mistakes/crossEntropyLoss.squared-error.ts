/** This is the squared distance from the right answer, Σ (p − q)² over the classes. It stays below 2 however sure and wrong the prediction is. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return probs.reduce((sum, p, i) => sum + (p - (i === label ? 1 : 0)) ** 2, 0)
}
