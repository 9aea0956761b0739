/** The loop ends one prediction early: the last of the batch is divided by, but never added. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let total = 0
  for (let i = 0; i < batch.length - 1; i++) total -= Math.log(batch[i][labels[i]] + epsilon)
  return total / batch.length
}
