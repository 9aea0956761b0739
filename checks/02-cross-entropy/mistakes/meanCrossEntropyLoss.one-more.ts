import { crossEntropyLoss } from '#solutions/02-cross-entropy/cross-entropy.ts'

/** The sum is divided by one more than the number of predictions. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return batch.reduce((sum, probs, i) => sum + crossEntropyLoss(probs, labels[i], epsilon), 0) / (batch.length + 1)
}
