import { type Tensor, tensor } from '#given/tensor.ts'

/** A transposed view with an offset: the matrix is its own mirror image. */
export function softmaxJacobian(probs: readonly number[]): Tensor {
  const n = probs.length
  const data = new Float64Array(n * n + 2)
  for (let k = 0; k < n * n; k++) {
    const [i, j] = [Math.floor(k / n), k % n]
    data[k + 2] = probs[i] * (Number(i === j) - probs[j])
  }
  return { data, shape: [n, n], strides: [1, n], offset: 2 }
}
