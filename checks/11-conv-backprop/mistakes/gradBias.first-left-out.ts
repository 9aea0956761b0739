import type { Tensor } from '#given/tensor.ts'

/** The first output is left out: the sum starts at the second one. */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let k = 1; k < dOut.data.length; k++) sum += dOut.data[k]
  return sum
}
