/** The epsilon has no default: where the caller leaves it out it is undefined, and adding undefined gives NaN. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = Number.NaN): number {
  return -Math.log(probs[label] + epsilon)
}
