/** The exponent has the wrong sign: it is the logit minus the largest, not the largest minus the logit, so the smallest logit wins. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = logits.map((logit) => Math.exp(largest - logit))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
