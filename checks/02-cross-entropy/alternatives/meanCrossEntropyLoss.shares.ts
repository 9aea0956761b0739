/** Adds up what each prediction contributes to the mean, from the last to the first. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let mean = 0
  for (let i = batch.length - 1; i >= 0; i--) mean -= Math.log(batch[i][labels[i]] + epsilon) / batch.length
  return mean
}
