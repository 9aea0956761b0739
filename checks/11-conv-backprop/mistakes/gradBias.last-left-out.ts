import type { Tensor } from '#given/tensor.ts'

/** The last output is left out: the loop ends one too early. */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let k = 0; k < dOut.data.length - 1; k++) sum += dOut.data[k]
  return sum
}
