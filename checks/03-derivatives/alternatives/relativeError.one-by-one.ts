import type { Tensor } from '#given/tensor.ts'

/** Tensors are taken apart into numbers, and the function calls itself for each pair. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number') return Math.abs(a - (b as number)) / Math.max(Math.abs(a), Math.abs(b as number), 1e-8)
  const others = (b as Tensor).data
  return Math.max(...Array.from(a.data, (value, i) => relativeError(value, others[i])))
}
