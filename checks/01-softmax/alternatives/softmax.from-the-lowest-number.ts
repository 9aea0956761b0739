/** Starts the search at −Number.MAX_VALUE, and takes powers of Math.E. */
export function softmax(logits: readonly number[]): number[] {
  let shift = -Number.MAX_VALUE
  for (const logit of logits) if (logit > shift) shift = logit
  const exps = logits.map((logit) => Math.E ** (logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
