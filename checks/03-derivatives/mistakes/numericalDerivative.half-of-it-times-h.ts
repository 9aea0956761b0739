/**
 * The rise is divided by 2 and by h in the wrong places: only f(x − h) is divided, since a division comes
 * before a subtraction unless there are brackets.
 */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return f(x + h) - f(x - h) / (2 * h)
}
