/** In the search for the largest logit a place is kept where the logit itself is due: from then on logits are compared with a place, and a place is subtracted. */
export function softmax(logits: readonly number[]): number[] {
  let shift = logits[0]
  for (let i = 1; i < logits.length; i++) if (logits[i] > shift) shift = i
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
