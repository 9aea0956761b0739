/** The minus sign is missing: the logarithm of a probability is negative, so the worst prediction gets the lowest loss. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(probs[label] + epsilon)
}
