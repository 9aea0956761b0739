/**
 * The sums are rounded to float32, which keeps about seven digits (a Float32Array or Math.fround does that); the
 * course computes in float64.
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
          a.data[a.offset + i * rowOfA + p * columnOfA] * b.data[b.offset + p * rowOfB + j * columnOfB]
  return tensor([m, n], Float32Array.from(product.data))
}
