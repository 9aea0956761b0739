import type { Tensor } from '#given/tensor.ts'

/**
 * 1e-8 is added to the measure. It is one of the three numbers of which the largest counts; added, it
 * shows wherever the numbers are small themselves.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / (Math.max(Math.abs(a), Math.abs(b)) + 1e-8)
}
