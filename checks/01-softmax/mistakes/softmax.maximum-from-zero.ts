/** The search for the largest logit starts at 0, or not far below it, and finds that where every logit is lower: all exponentials vanish, and 0 / 0 is NaN. Start at the first logit or at −Infinity. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(0, ...logits)
  const exps = logits.map((logit) => Math.exp(logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
