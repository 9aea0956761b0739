/** ln(1 / p) is −ln p, without a minus sign. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(1 / (probs[label] + epsilon))
}
