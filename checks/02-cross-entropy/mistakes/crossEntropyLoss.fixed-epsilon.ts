/** The epsilon that was handed in is ignored: 1e-10 is only what it is when the caller leaves it out. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return -Math.log(probs[label] + 1e-10)
}
