/** The losses are summed, not averaged: a batch of 32 costs 32 times what its predictions cost. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0)
}
