/** −ln p is ln (1/p), but the epsilon belongs to the probability, not to its inverse: 1 / 0 is Infinity already. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(1 / probs[label] + epsilon)
}
