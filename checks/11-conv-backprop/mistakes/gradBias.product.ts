import type { Tensor } from '#given/tensor.ts'

/** The gradients are multiplied with each other. Ways to the loss that lie side by side are added up. */
export function gradBias(dOut: Tensor): number {
  return dOut.data.reduce((product, gradient) => product * gradient, 1)
}
