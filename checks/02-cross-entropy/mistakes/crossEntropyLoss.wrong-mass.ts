/** The logarithm is taken of what the wrong classes got together, 1 − p: the surer the right answer, the larger the loss. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(1 - probs[label] + epsilon)
}
