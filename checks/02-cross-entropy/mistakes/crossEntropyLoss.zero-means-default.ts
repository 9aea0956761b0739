/** An epsilon of 0 is taken for a missing one: 0 counts as false, so `||` puts the default in its place. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label] + (epsilon || 1e-10))
}
