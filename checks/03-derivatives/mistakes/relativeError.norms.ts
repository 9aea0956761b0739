import type { Tensor } from '#given/tensor.ts'

/**
 * The tensors are compared as wholes, by the lengths of their difference and of themselves. A small number
 * that is quite wrong hides behind the large ones: each pair has to be measured by itself.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  const difference = a.data.map((value, i) => value - b.data[i])
  return Math.hypot(...difference) / Math.max(Math.hypot(...a.data), Math.hypot(...b.data), 1e-8)
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
