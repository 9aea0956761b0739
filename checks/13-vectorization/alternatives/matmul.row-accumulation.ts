/** The innermost loop goes along a row of b and of the result: i, p, j. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = new Float64Array(m * n)
  for (let i = 0; i < m; i++) {
    for (let p = 0; p < k; p++) {
      const factor = a.data[a.offset + i * a.strides[0] + p * a.strides[1]]
      for (let j = 0; j < n; j++) product[i * n + j] += factor * b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
    }
  }
  return tensor([m, n], product)
}
