/** The sum is divided by the number of predictions and once more by the number of classes. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
  return total / (batch.length * batch[0].length)
}
