/** The probability is kept between epsilon and 1 − epsilon. Some libraries do that; here epsilon is added to it, always, and at a probability of 1 the loss is just below 0. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(Math.min(1 - epsilon, Math.max(epsilon, probs[label])))
}
