/** Against one-hot vectors, flattened: one long sum over every class of every prediction. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const terms = batch.flatMap((probs, i) => probs.map((p, k) => (k === labels[i] ? Math.log(p + epsilon) : 0)))
  return -terms.reduce((total, term) => total + term, 0) / labels.length
}
