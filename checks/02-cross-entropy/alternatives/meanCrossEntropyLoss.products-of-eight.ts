/** One logarithm for each eight probabilities: a product of eight does not vanish. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let sum = 0
  for (let start = 0; start < batch.length; start += 8) {
    const eight = batch.slice(start, start + 8)
    sum += Math.log(eight.reduce((product, probs, i) => product * (probs[labels[start + i]] + epsilon), 1))
  }
  return -sum / batch.length
}
