/** Saturation is asked before linearity: where the tolerance is large and both hold, linear is due. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  if (1 - Math.abs(y) <= tolerance) return 'saturated'
  return Math.abs(y - x) <= tolerance * Math.abs(x) ? 'linear' : 'bent'
}
