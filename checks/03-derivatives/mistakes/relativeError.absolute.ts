import type { Tensor } from '#given/tensor.ts'

/**
 * This is the distance itself, not measured by anything. A distance of 0.001 is much between two numbers
 * near 0.002 and nothing between two near 1000.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  return Math.max(...Array.from(a.data, (value, i) => error(value, b.data[i])))
}

function error(a: number, b: number): number {
  return Math.abs(a - b)
}
