/** Four points weighted so that the error goes with the fourth power of h. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h)
}
