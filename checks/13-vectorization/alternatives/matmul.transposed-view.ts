/** Computes the transposed product and returns a view of it that is transposed again. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const data = new Float64Array(m * n + 5)
  for (let j = 0; j < n; j++)
    for (let i = 0; i < m; i++)
      for (let p = 0; p < k; p++)
        data[5 + j * m + i] +=
          a.data[a.offset + i * a.strides[0] + p * a.strides[1]] *
          b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
  return { data, shape: [m, n], strides: [1, m], offset: 5 }
}
