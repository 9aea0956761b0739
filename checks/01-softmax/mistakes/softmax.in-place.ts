/** The logits are overwritten while the result is built: `logits` belongs to the caller, so write into a new array. */
export function softmax(logits: number[]): number[] {
  const largest = Math.max(...logits)
  for (let i = 0; i < logits.length; i++) logits[i] = Math.exp(logits[i] - largest)
  const sum = logits.reduce((total, exp) => total + exp, 0)
  return logits.map((exp) => exp / sum)
}
