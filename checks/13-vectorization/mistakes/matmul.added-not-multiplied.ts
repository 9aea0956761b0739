/**
 * The pairs are added to each other, not multiplied, before the sum is taken.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [a.strides, b.strides]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++)
        product.data[i * n + j] +=
          a.data[a.offset + i * rowOfA + p * columnOfA] + b.data[b.offset + p * rowOfB + j * columnOfB]
  return product
}
