/** The mean is cut down to a whole number: `Math.floor`, `| 0` and `//` do that. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const total = batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
  return Math.floor(total / batch.length)
}
