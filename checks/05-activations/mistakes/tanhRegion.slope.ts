/** Saturation is judged by the slope 1 − tanh² x instead of 1 − |tanh x|: near ±1 the slope is about twice that distance. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return 1 - y * y <= tolerance ? 'saturated' : 'bent'
}
