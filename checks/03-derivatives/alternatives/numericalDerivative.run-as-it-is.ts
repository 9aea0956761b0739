/** Divided by the distance of the two points as they came out of rounding, not by 2h. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const right = x + h
  const left = x - h
  return (f(right) - f(left)) / (right - left)
}
