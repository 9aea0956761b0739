/** Both questions are put to the slope 1 − tanh² x. They are about tanh x itself: how far it is from x, and how far from ±1. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (y * y <= tolerance) return 'linear'
  return 1 - y * y <= tolerance ? 'saturated' : 'bent'
}
