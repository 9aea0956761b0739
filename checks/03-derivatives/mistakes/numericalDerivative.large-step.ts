/**
 * The nudge is far too large: with an h of 0.1 the curve bends between the two points, and the slope
 * across them is not the slope at x. The error goes with the square of h.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 0.1): number {
  return (f(x + h) - f(x - h)) / (2 * h)
}
