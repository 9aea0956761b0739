import type { Tensor } from '#given/tensor.ts'

/**
 * The largest distance is divided by the largest number of all. A small number that is quite wrong hides
 * behind a large one that is right: each pair has to be measured by itself.
 */
export function relativeError(a: number | Tensor, b: number | Tensor): number {
  if (typeof a === 'number' || typeof b === 'number') return error(a as number, b as number)
  let distance = 0
  let size = 1e-8
  for (let i = 0; i < a.data.length; i++) {
    distance = Math.max(distance, Math.abs(a.data[i] - b.data[i]))
    size = Math.max(size, Math.abs(a.data[i]), Math.abs(b.data[i]))
  }
  return distance / size
}

function error(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
}
