/** 1e-10 is added in any case, and what the caller hands in as well. The epsilon of the caller takes the place of 1e-10. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 0): number {
  return -Math.log(probs[label] + epsilon + 1e-10)
}
