import type { Tensor } from '#given/tensor.ts'

/**
 * Only as many pairs are looked at as the tensors are long along their first axis. A tensor of shape [2,
 * 3] holds six numbers.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let worst = 0
  for (let i = 0; i < a.shape[0]; i++) worst = Math.max(worst, error(a.data[i], b.data[i]))
  return worst
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
