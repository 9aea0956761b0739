import type { Tensor } from '#given/tensor.ts'

/**
 * The gradient is rounded to float32, which keeps about seven digits (a Float32Array or Math.fround
 * does that); the course computes in float64.
 */
export function gradBias(dOut: Tensor): number {
  return Math.fround(dOut.data.reduce((sum, gradient) => sum + gradient, 0))
}
