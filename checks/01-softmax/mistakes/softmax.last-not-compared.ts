/** The last logit takes no part in the search for the largest: the loop ends one too early. */
export function softmax(logits: readonly number[]): number[] {
  const shift = Math.max(logits[0], ...logits.slice(1, -1))
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
