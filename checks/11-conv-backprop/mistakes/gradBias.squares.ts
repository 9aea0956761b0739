import type { Tensor } from '#given/tensor.ts'

/**
 * The squares of the gradients are added up. The bias enters each output with the factor 1, so each
 * gradient arrives as it is.
 */
export function gradBias(dOut: Tensor): number {
  return dOut.data.reduce((sum, gradient) => sum + gradient ** 2, 0)
}
