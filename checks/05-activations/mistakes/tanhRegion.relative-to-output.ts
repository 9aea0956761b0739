/** The distance is taken in proportion to |tanh x| instead of |x|: that is stricter, and shows where the tolerance is large. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(y)) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
