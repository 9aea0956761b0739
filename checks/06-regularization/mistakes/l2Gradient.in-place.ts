import type { Tensor } from '#given/tensor.ts'

/**
 * The gradient was written over the weights. Whoever calls this needs both: the weights, and what to take
 * off them. The result has to be a tensor of its own.
 */
export function l2Gradient(weights: Tensor, lambda: number): Tensor {
  for (let i = 0; i < weights.data.length; i++) weights.data[i] = 2 * lambda * weights.data[i]
  return weights
}
