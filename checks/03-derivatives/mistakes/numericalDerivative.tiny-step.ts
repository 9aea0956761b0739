/**
 * The nudge is far too small: with an h of 1e-12, f(x + h) and f(x − h) agree in nearly all their digits,
 * and what is left after subtracting is mostly rounding. Nearer is not better here.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-12): number {
  return (f(x + h) - f(x - h)) / (2 * h)
}
