import { type Tensor, tensor } from '#given/tensor.ts'

/** The outer product of the probabilities with a minus, then the diagonal on top. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const products = probs.flatMap((p) => probs.map((q) => -p * q))
  probs.forEach((p, i) => {
    products[i * n + i] += p
  })
  return tensor([n, n], products)
}
