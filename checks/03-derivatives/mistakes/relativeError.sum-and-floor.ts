import type { Tensor } from '#given/tensor.ts'

/**
 * The distance is measured by the two sizes and 1e-8, all added up: about half as large as the error that
 * is due. The measure is one of the three, the largest.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let worst = 0
  for (let i = 0; i < a.data.length; i++) worst = Math.max(worst, error(a.data[i], b.data[i]))
  return worst
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / (Math.abs(a) + Math.abs(b) + 1e-8)
}
