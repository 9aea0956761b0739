/** Saturated is asked as |tanh x| ≥ tolerance: with a tolerance of 0.01 nearly everything is. What has to be small is the distance to 1. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return Math.abs(y) >= tolerance ? 'saturated' : 'bent'
}
