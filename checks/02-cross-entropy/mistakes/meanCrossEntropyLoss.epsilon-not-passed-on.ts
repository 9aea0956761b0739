/** The epsilon that was handed in stops here: each prediction is judged with the default 1e-10. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + 1e-10), 0)
  return total / batch.length
}
