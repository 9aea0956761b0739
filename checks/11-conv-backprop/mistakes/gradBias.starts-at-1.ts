import type { Tensor } from '#given/tensor.ts'

/** The sum starts at 1. It starts at 0, and every gradient is added. */
export function gradBias(dOut: Tensor): number {
  return dOut.data.reduce((sum, gradient) => sum + gradient, 1)
}
