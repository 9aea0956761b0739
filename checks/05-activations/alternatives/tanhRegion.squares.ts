/** Squared distances; 1 − |tanh x| as 2e^(−2|x|) / (1 + e^(−2|x|)). */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const decay = Math.exp(-2 * Math.abs(x))
  if ((Math.tanh(x) - x) ** 2 <= (tolerance * x) ** 2) return 'linear'
  if ((2 * decay) / (1 + decay) > tolerance) return 'bent'
  return 'saturated'
}
