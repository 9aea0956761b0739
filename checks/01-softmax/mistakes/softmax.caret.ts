/** `^` is no power in JavaScript: it compares the bits of two whole numbers. Math.exp(z), or `**` with Math.E, is what raises e to a power. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = logits.map((logit) => Math.E ^ (logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
