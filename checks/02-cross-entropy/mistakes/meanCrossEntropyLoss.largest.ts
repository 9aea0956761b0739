/** This is the largest loss of the batch, not the mean. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return Math.max(...batch.map((probs, i) => -Math.log(probs[labels[i]] + epsilon)))
}
