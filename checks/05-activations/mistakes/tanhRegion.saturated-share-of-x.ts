/** What is missing from 1 is compared with a share of |x|, as for the line. It counts by itself: 1 − |tanh x| against the tolerance. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= tolerance * Math.abs(x) ? 'saturated' : 'bent'
}
