import { crossEntropyLoss } from '#solutions/02-cross-entropy/cross-entropy.ts'

/** A running mean: each loss moves it by its share. */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  let mean = 0
  batch.forEach((probs, i) => {
    mean += (crossEntropyLoss(probs, labels[i], epsilon) - mean) / (i + 1)
  })
  return mean
}
