/** The two indices are exchanged: the first one picks a prediction of the batch, the second one a class of that prediction, and a label is a class. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, _, i) => sum - Math.log(batch[labels[i]][i] + epsilon), 0)
  return total / batch.length
}
