/** This is the entropy of the prediction, Σ −p ln p over all classes: it says how unsure the prediction is, and the label does not enter. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs.reduce((total, p) => total + p * Math.log(p + epsilon), 0)
}
