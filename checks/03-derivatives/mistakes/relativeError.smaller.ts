import type { Tensor } from '#given/tensor.ts'

/**
 * The distance is measured by the smaller of the two. Next to a 0 that makes any error enormous; by the
 * larger one it is never above 2.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.min(Math.abs(a), Math.abs(b)), 1e-8)
}
