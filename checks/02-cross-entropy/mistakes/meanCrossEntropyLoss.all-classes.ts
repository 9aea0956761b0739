/** The logarithms of all classes are summed. Only the probability at each label counts. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let total = 0
  for (const probs of batch) for (const p of probs) total -= Math.log(p + epsilon)
  return total / batch.length
}
