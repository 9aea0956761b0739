/** 1 − tanh x is compared with the tolerance: for a negative x it lies between 1 and 2, so −1 is never counted as saturated. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return 1 - y <= tolerance ? 'saturated' : 'bent'
}
