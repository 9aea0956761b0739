// The loss along the whole range of probabilities, and of one prediction: many calls in one go.
import { crossEntropyLoss } from '#lessons/02-cross-entropy/cross-entropy.ts'

/** The loss for each probability of the right one of two classes, and for a prediction. */
export function losses(ps: readonly number[], prediction: readonly number[], label: number) {
  return { curve: ps.map((p) => crossEntropyLoss([p, 1 - p], 0)), loss: crossEntropyLoss(prediction, label) }
}
