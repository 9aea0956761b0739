import type { Tensor } from '#given/tensor.ts'

/**
 * The sum is divided by the number of rows. The bias was added to every output, and the chain rule
 * adds up all its ways to the loss.
 */
export function gradBias(dOut: Tensor): number {
  return dOut.data.reduce((sum, gradient) => sum + gradient, 0) / dOut.shape[0]
}
