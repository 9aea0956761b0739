/** Infinity is replaced by the largest number there is: two of these still make Infinity when they are added, and those beyond it are no longer told apart. */
export function softmax(logits: readonly number[]): number[] {
  const most = Number.MAX_VALUE
  const exps = logits.map((logit) => Math.min(Math.exp(logit), most))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
