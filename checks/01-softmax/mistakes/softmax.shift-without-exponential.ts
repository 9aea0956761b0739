/** The largest logit is subtracted and the result is normalized, but no exponential is taken in between: what is normalized is 0 or negative. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const shifted = logits.map((logit) => logit - largest)
  const sum = shifted.reduce((total, value) => total + value, 0)
  return shifted.map((value) => value / sum)
}
