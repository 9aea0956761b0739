/**
 * This is the forward difference: x is nudged to one side only, from f(x) to f(x + h). Where the curve
 * bends, the slope of that step is not the slope at x, and it misses by about h; with a step to either
 * side most of the error cancels.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x)) / h
}
