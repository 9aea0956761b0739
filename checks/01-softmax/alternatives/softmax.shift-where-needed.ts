/** Shifts only where the largest logit is far from 0. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const shift = Math.abs(largest) > 100 ? largest : 0
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
