/** One pass: whenever a larger logit turns up, the sum so far is scaled down. */
export function softmax(logits: readonly number[]): number[] {
  let largest = Number.NEGATIVE_INFINITY
  let sum = 0
  for (const logit of logits) {
    if (logit > largest) {
      sum *= largest === Number.NEGATIVE_INFINITY ? 0 : Math.exp(largest - logit)
      largest = logit
    }
    if (logit > Number.NEGATIVE_INFINITY) sum += Math.exp(logit - largest)
  }
  return logits.map((logit) => Math.exp(logit - largest) / sum)
}
