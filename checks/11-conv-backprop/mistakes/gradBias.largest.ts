import type { Tensor } from '#given/tensor.ts'

/** The largest of the gradients is taken. The bias was added to every output, so all of them count. */
export function gradBias(dOut: Tensor): number {
  return Math.max(...dOut.data)
}
