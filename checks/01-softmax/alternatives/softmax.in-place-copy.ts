/** Works on a copy, with Math.E ** z for Math.exp(z) and a shift above the maximum. */
export function softmax(logits: readonly number[]): number[] {
  const result = Array.from(logits)
  const shift = result.reduce((a, b) => (a > b ? a : b)) + 1
  let sum = 0
  for (let i = 0; i < result.length; i++) sum += result[i] = Math.E ** (result[i] - shift)
  for (let i = 0; i < result.length; i++) result[i] /= sum
  return result
}
