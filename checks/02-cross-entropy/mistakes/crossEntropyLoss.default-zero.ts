/** The epsilon is 0 where the caller leaves it out: a probability of 0 then costs −ln 0, which is Infinity. The default is 1e-10. */
export function crossEntropyLoss(probs: readonly number[], label: number, epsilon = 0): number {
  return -Math.log(probs[label] + epsilon)
}
