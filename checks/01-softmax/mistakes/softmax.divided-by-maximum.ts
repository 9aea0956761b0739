/** The exponentials are not divided by their sum: not at all, after the largest logit was subtracted, or by the largest of them, which is the same. The largest output is 1, so together they are more. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  return logits.map((logit) => Math.exp(logit - largest))
}
