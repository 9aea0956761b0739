/**
 * The slope is rounded to a few digits. That hides the noise of the differences, and with it the digits
 * that a comparison needs.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const slope = (f(x + h) - f(x - h)) / (2 * h)
  return Math.round(slope * 1000) / 1000
}
