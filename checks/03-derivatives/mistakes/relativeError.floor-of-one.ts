import type { Tensor } from '#given/tensor.ts'

/**
 * The smallest measure is 1, so between small numbers this is the plain distance. Gradients are small as a
 * rule: 0.002 against 0.003 is off by a third.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1)
}
