/** The distance is estimated as x²/3, the second term of the series. Near 0 that is close; where the tolerance is large it is not. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if ((x * x) / 3 <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
