/**
 * This is the second derivative: how fast the slope itself changes, which is 0 on any straight line. The
 * slope needs the two outer points only.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - 2 * f(x) + f(x - h)) / (h * h)
}
