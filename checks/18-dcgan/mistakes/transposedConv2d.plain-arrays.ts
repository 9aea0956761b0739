/** x or kernels is read from the beginning of its `data`, one number after the other. They may be views: the offset says where it begins, the strides where the next number stands. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const [N, C, h, w] = x.shape
  const [, F, kh, kw] = kernels.shape
  const H = (h - 1) * stride - 2 * padding + kh
  const W = (w - 1) * stride - 2 * padding + kw
  const out = tensor([N, F, H, W])
  for (let n = 0; n < N; n++)
    for (let c = 0; c < C; c++)
      for (let f = 0; f < F; f++)
        for (let i = 0; i < h; i++)
          for (let j = 0; j < w; j++) {
            const value = x.data[((n * C + c) * h + i) * w + j]
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) {
                const row = i * stride - padding + u
                const col = j * stride - padding + v
                if (row < 0 || row >= H || col < 0 || col >= W) continue
                const k = kernels.data[((c * F + f) * kh + u) * kw + v]
                out.data[((n * F + f) * H + row) * W + col] += value * k
              }
          }
  return out
}
