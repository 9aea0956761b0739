/** A loss below 0 is cut off at 0. At a probability of 1 the epsilon takes the loss to −1.0e-10, and that is what the formula gives. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return Math.max(0, -Math.log(probs[label] + epsilon))
}
