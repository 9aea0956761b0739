/** p = e^(z − log Σ e^z), with the logarithm of the sum computed stably. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const logSum = largest + Math.log(logits.reduce((total, logit) => total + Math.exp(logit - largest), 0))
  return logits.map((logit) => Math.exp(logit - logSum))
}
