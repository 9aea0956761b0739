/** This is the loss of the last prediction alone; the others of the batch do not enter. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let loss = 0
  for (let i = 0; i < batch.length; i++) loss = -Math.log(batch[i][labels[i]] + epsilon)
  return loss
}
