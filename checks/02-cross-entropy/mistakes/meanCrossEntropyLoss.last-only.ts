/** The sum is overwritten where it should grow: only the last prediction of the batch is counted. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let total = 0
  for (let i = 0; i < batch.length; i++) total = -Math.log(batch[i][labels[i]] + epsilon)
  return total / batch.length
}
