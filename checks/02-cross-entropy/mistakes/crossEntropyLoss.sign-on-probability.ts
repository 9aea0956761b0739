/** The minus sign stands before the probability, inside the logarithm: a negative number has no logarithm, and NaN comes out. Only a probability of 0 gets past it, with the wrong sign. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.log(-probs[label] + epsilon)
}
