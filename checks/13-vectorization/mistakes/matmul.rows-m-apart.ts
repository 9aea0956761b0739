/**
 * The numbers of the result are stored m to a row, and it has n to a row, one for each column of b; m is how many
 * rows there are. It shows where m and n differ.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const [[rowOfA, columnOfA], [rowOfB, columnOfB]] = [a.strides, b.strides]
  const product = tensor([m, n])
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      let sum = 0
      for (let p = 0; p < k; p++)
        sum += a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfB + j * columnOfB]
      product.data[i * m + j] = sum
    }
  return product
}
