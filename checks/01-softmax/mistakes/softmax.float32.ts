/** The result is rounded to float32, which keeps about seven digits (a Float32Array or Math.fround does that); the course computes in float64. */
export function softmax(logits: readonly number[]): number[] {
  const largest = Math.max(...logits)
  const exps = Float32Array.from(logits, (logit) => Math.exp(logit - largest))
  const sum = exps.reduce((total, exp) => total + exp, 0)
  return Array.from(exps, (exp) => exp / sum)
}
