/** The exponentials are divided by the largest of them instead of by their sum: the largest output is 1, so together they are more. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  return logits.map((logit) => Math.exp(logit - largest))
}
