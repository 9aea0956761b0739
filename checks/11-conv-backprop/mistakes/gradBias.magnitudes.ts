import type { Tensor } from '#given/tensor.ts'

/** The magnitudes of the gradients are added up. Gradients have signs, and opposite ones cancel. */
export function gradBias(dOut: Tensor): number {
  return dOut.data.reduce((sum, gradient) => sum + Math.abs(gradient), 0)
}
