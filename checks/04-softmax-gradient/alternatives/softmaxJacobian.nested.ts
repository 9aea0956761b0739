import { fromNested, type Tensor } from '#given/tensor.ts'

/** Row by row as nested arrays. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  return fromNested(probs.map((p, i) => probs.map((q, j) => (i === j ? p * (1 - p) : -p * q))))
}
