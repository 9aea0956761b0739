/**
 * This is the backward difference: x is nudged down only, from f(x) to f(x − h). Where the curve bends,
 * that misses by about h; with a step to either side most of the error cancels.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x) - f(x - h)) / h
}
