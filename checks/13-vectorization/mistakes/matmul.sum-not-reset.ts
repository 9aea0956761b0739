/**
 * The running sum is not put back to 0 before the next number, so that every number holds all those before it as
 * well.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = tensor([m, n])
  let sum = 0
  for (let i = 0; i < m; i++)
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++)
        sum +=
          a.data[a.offset + i * a.strides[0] + p * a.strides[1]] *
          b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
      product.data[i * n + j] = sum
    }
  return product
}
