/** Sorts a copy to find the largest. */
export function softmax(logits: readonly number[]): number[] {
  const shift = [...logits].sort((a, b) => b - a)[0]
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
