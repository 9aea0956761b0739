/** The epsilon is added to every class, and the sum is made 1 again afterwards. That takes part of the epsilon away from the right class: at a probability of 1 the loss gets above 0. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log((probs[label] + epsilon) / probs.reduce((sum, p) => sum + p + epsilon, 0))
}
