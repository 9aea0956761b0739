/** h is the whole distance: half of it to each side. The error is a quarter of that of central differences. */
export function numericalDerivative(f: (x: number) => number, x: number, h = 1e-5): number {
  return (f(x + h / 2) - f(x - h / 2)) / h
}
