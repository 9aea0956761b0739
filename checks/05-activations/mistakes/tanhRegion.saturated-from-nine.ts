/** From |x| = 9 on everything counts as saturated, whatever the tolerance. At 10.5 still 1.5e-9 are missing from 1, which is more than 1e-9. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return Math.abs(x) >= 9 || 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
