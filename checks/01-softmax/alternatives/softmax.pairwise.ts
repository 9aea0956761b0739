/** p_i = 1 / Σ_j e^(z_j − z_i): no maximum at all, and Infinity in the denominator gives 0. */
export function softmax(logits: readonly number[]): number[] {
  return logits.map((logit) => {
    if (logit === Number.NEGATIVE_INFINITY) return 0
    return 1 / logits.reduce((total, other) => total + Math.exp(other - logit), 0)
  })
}
