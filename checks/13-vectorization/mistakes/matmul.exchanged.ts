/**
 * The factors are exchanged: this is b · a. The rows come from the first matrix, the columns from the second.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(b: Tensor, a: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++)
        product.data[i * n + j] +=
          a.data[a.offset + i * a.strides[0] + p * a.strides[1]] *
          b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
  return product
}
