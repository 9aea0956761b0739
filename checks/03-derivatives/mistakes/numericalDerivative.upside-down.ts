/**
 * Run over rise: this is one divided by the slope. How far f moves stands above the line, how far x moves
 * below it.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (2 * h) / (f(x + h) - f(x - h))
}
