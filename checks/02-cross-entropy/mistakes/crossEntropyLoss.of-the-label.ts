/** The logarithm is taken of the label itself. The label is the number of a class; the probability of that class stands in `probs`. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(label + epsilon)
}
