/** This is the loss of the first prediction alone: a `return` inside the loop ends the function there. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  for (let i = 0; i < batch.length; i++) return -Math.log(batch[i][labels[i]] + epsilon)
  return 0
}
