import type { Tensor } from '#given/tensor.ts'

/**
 * Two zeros give 0 / 0, which is NaN, and two numbers that are nothing but noise near 0 are called far
 * apart. The third number of the maximum, 1e-8, is missing.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b))
}
