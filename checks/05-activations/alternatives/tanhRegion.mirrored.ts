/** On |x| alone, where x is never below tanh x. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const size = Math.abs(x)
  const decay = Math.exp(-2 * size)
  const y = size < 0.01 ? size - size ** 3 / 3 : (1 - decay) / (1 + decay)
  const isLinear = size - y <= tolerance * size
  const isSaturated = y >= 1 - tolerance
  return isLinear ? 'linear' : isSaturated ? 'saturated' : 'bent'
}
