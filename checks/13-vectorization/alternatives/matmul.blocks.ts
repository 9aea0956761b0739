/** In blocks of 4 × 4 × 4, as a cache would like it. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function matmul(a: Tensor, b: Tensor): Tensor {
  const [[m, k], n] = [a.shape, b.shape[1]]
  const product = tensor([m, n])
  for (let i0 = 0; i0 < m; i0 += 4)
    for (let p0 = 0; p0 < k; p0 += 4)
      for (let j0 = 0; j0 < n; j0 += 4)
        for (let i = i0; i < Math.min(i0 + 4, m); i++)
          for (let p = p0; p < Math.min(p0 + 4, k); p++)
            for (let j = j0; j < Math.min(j0 + 4, n); j++)
              product.data[i * n + j] +=
                a.data[a.offset + i * a.strides[0] + p * a.strides[1]] *
                b.data[b.offset + p * b.strides[0] + j * b.strides[1]]
  return product
}
