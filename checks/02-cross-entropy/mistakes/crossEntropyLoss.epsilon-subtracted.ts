/** The epsilon is subtracted from the probability: at a probability of 0 the logarithm of a negative number is NaN. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label] - epsilon)
}
