/** Every logit is subtracted from every other one. That needs no largest logit, but where the logit is −Infinity itself, −∞ − −∞ is NaN, and so is the sum with it. */
export function softmax(logits: readonly number[]): number[] {
  return logits.map((logit) => 1 / logits.reduce((sum, other) => sum + Math.exp(other - logit), 0))
}
