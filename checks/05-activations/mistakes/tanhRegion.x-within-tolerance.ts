/** x itself is compared with the tolerance. What counts is how far tanh x is from x: at 0.1 that is 0.33 % of x. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(x) <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
