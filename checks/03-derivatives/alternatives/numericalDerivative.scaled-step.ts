/** A larger nudge for a larger x, so that rounding weighs the same everywhere. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const step = h * Math.max(1, Math.abs(x))
  return (f(x + step) - f(x - step)) / (2 * step)
}
