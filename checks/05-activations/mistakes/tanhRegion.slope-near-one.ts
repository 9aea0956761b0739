/** Linearity is judged by the slope: how far 1 − tanh² x is from 1. That is about three times as far as tanh x is from x, in proportion. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (y * y <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
