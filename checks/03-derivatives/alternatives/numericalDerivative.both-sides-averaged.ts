/** The mean of the forward and the backward difference. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  const here = f(x)
  const forward = (f(x + h) - here) / h
  const backward = (here - f(x - h)) / h
  return (forward + backward) / 2
}
