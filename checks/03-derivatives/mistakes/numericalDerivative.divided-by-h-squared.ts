/**
 * The rise is divided by h twice. A run is one length, 2h from x − h to x + h; the smaller the nudge, the
 * larger this comes out.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h) - f(x - h)) / (2 * h * h)
}
