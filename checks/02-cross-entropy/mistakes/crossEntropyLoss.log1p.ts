/** `Math.log1p(x)` is ln(1 + x): a probability of 0 costs nothing and a probability of 1 costs −0.6931. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log1p(probs[label] + epsilon)
}
