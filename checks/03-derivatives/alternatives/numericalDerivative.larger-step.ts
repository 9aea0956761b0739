/** The usual nudge is 1e-4: a worse choice than 1e-5, and still far better than a forward difference. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-4): number {
  return (f(x + h) - f(x - h)) / (h + h)
}
