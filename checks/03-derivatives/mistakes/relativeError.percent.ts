import type { Tensor } from '#given/tensor.ts'

/** This is the error in percent, a hundred times the ratio that is due. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return (100 * Math.abs(a - b)) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
