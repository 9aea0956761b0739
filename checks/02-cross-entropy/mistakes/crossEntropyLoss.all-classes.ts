/** The logarithms of all classes are summed. Only the probability of the right class counts: the label picks one number out of `probs`. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -probs.reduce((total, p) => total + Math.log(p + epsilon), 0)
}
