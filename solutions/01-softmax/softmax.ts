/**
 * Scales values so that they sum to 1, each keeping its share: [1, 2, 3] becomes [1/6, 1/3, 1/2].
 *
 * @param values at least one number; their sum is not 0
 * @returns a new array of the same length
 */
export function normalize(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0)
  return values.map((value) => value / sum)
}

/**
 * Turns logits (any real numbers) into probabilities: p_i = e^(z_i − m) / Σ_j e^(z_j − m), where m is
 * the largest logit. Subtracting m changes nothing in exact arithmetic and keeps e^z from overflowing.
 * A logit of −Infinity gets the probability 0.
 *
 * @param logits at least one number, not all of them −Infinity
 * @returns a new array of the same length, which sums to 1
 * @see the diary, 2025-07-09
 */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  return normalize(logits.map((logit) => Math.exp(logit - largest)))
}
