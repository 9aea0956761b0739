/** The epsilon is 1 ** -10, which is 1: one divided by one ten times over. 1e-10 is 10 ** -10. With an epsilon of 1, every loss is zero or negative. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1 ** -10): number {
  return -Math.log(probs[label] + epsilon)
}
