/** The logits are normalized first, then the largest logit is subtracted and the exponentials are taken: normalizing comes last, of the exponentials. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + logit, 0)
  return logits.map((logit) => Math.exp(logit / sum - largest))
}
