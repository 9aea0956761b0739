/** The logits are normalized before the exponentials are taken: the order is the other way round, and the outputs no longer sum to 1. */
export function softmax(logits: readonly number[]): number[] {
  const sum = logits.reduce((total, logit) => total + logit, 0)
  return logits.map((logit) => Math.exp(logit / sum))
}
