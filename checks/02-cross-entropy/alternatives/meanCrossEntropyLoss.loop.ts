/** A plain loop, from the end; the division comes before the sum. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let mean = 0
  for (let i = batch.length - 1; i >= 0; i--) mean -= Math.log(batch[i][labels[i]] + epsilon) / batch.length
  return mean
}
