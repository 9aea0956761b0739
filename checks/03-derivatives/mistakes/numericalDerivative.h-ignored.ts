/**
 * The third argument has no effect: whatever h is asked for, the nudge is 0.00001. Whoever calls the
 * function may know better, for example that f has seven digits only.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const step = 0.00001
  return (f(x + step) - f(x - step)) / (2 * step)
}
