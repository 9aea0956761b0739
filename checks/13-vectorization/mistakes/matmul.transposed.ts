/** The result is transposed: its rows come from the columns of b. A row of the result belongs to a row of a. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [a.strides, b.strides]
  const product = tensor([n, m])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++)
      for (let p = 0; p < k; p++)
        product.data[j * m + i] +=
          a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfB + j * columnOfB]
  return product
}
