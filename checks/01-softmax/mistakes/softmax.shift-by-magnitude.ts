/** The largest absolute value is subtracted instead of the largest logit: when all logits are far below 0, every exponent underflows and the sum is 0. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits.map(Math.abs))
  const exps = logits.map((logit) => Math.exp(logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
