import type { Tensor } from '#given/tensor.ts'

/** A loop that stops at the first NaN. */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const left = typeof a === 'number' ? [a] : a.data
  const right = typeof b === 'number' ? [b] : b.data
  let worst = 0
  for (let i = 0; i < left.length; i++) {
    let size = 1e-8
    for (const value of [left[i], -left[i], right[i], -right[i]]) if (value > size) size = value
    const error = left[i] > right[i] ? (left[i] - right[i]) / size : (right[i] - left[i]) / size
    if (Number.isNaN(error)) return NaN
    if (error > worst) worst = error
  }
  return worst
}
