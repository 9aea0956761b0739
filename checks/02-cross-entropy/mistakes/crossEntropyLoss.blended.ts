/** The probability is scaled by 1 − epsilon before epsilon is added, so that it cannot exceed 1. Here epsilon is added to the probability as it is. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label] * (1 - epsilon) + epsilon)
}
