/** By the ratio tanh x / x, with 0 on its own. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  if (x === 0) return 'linear'
  if (1 - Math.tanh(x) / x <= tolerance) return 'linear'
  return 1 - Math.tanh(Math.abs(x)) <= tolerance ? 'saturated' : 'bent'
}
