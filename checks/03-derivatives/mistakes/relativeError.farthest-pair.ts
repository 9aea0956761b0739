import type { Tensor } from '#given/tensor.ts'

/**
 * The error is that of the pair which is farthest apart. 1000 and 1001 are farther apart than 0.5 and 1,
 * and yet they agree better: the errors have to be compared, not the distances.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let worst = 0
  for (let i = 0; i < a.data.length; i++) {
    if (Math.abs(a.data[i] - b.data[i]) > Math.abs(a.data[worst] - b.data[worst])) worst = i
  }
  return error(a.data[worst], b.data[worst])
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
