/** The distance between tanh x and x is compared with the tolerance itself; it counts in proportion to |x|. Near 0 any distance is small: that alone does not make a line. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
