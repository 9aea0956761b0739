/** The ratio x / tanh x − 1 is compared: that is the distance in proportion to tanh x, and at 0 it is NaN. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(x / y - 1) <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
