/** Central differences with h and with half of it; what they differ by tells the error, which is taken off. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const slope = (step: number) => (f(x + step) - f(x - step)) / (2 * step)
  return (4 * slope(h / 2) - slope(h)) / 3
}
