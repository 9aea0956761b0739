import type { Tensor } from '#given/tensor.ts'

/**
 * The distance is measured by the mean of the two sizes, which is another relative error. Here the measure
 * is the larger of the two.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max((Math.abs(a) + Math.abs(b)) / 2, 1e-8)
}
