/** 1 is divided by the logarithm. A minus sign in front of it is due: −x, not 1 / x. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return 1 / Math.log(probs[label] + epsilon)
}
