/** The logits are stretched so that they run from 0 to 1 before the exponentials are taken: that changes their differences, and so the outputs. */
export function softmax(logits: readonly number[]): number[] {
  const [least, most] = [Math.min(...logits), Math.max(...logits)]
  const exps = logits.map((logit) => Math.exp((logit - least) / (most - least)))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
