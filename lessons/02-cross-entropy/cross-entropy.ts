import { todo } from '#given/todo.ts'

/**
 * How wrong a prediction is: −ln(p + epsilon), where p is the probability that the prediction gives to
 * the right class. `ln` is the natural logarithm. The surer of the right class, the smaller the loss;
 * what the other classes got does not enter.
 *
 * @param probs one probability per class, each in [0, 1], as softmax gives them
 * @param label the right class, counted from 0
 * @param epsilon a small number that keeps ln 0 = −∞ away; 1e-10 is 10⁻¹⁰, one ten-billionth
 * @returns the loss, in nats: about 0 for p = 1, and −ln epsilon (23.03 for 1e-10) for p = 0
 * @see the diary, 2025-07-11
 */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return todo('02-cross-entropy/crossEntropyLoss')
}

/**
 * The loss of a whole batch: the mean of its predictions' cross-entropy losses. So the loss of a batch of
 * 32 can be held against that of a batch of 1.
 *
 * @param batch at least one prediction, each with one probability per class
 * @param labels the right class of each prediction, in the same order
 * @param epsilon as in `crossEntropyLoss`
 */
export function meanCrossEntropyLoss(
  batch: readonly (readonly number[])[],
  labels: readonly number[],
  epsilon = 1e-10,
): number {
  return todo('02-cross-entropy/meanCrossEntropyLoss')
}
