/** The kernel’s height enters the output’s width. It shows where the kernel is not square. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const [N, C, h, w] = x.shape
  const [, F, kh, kw] = kernels.shape
  const H = (h - 1) * stride - 2 * padding + kh
  const W = (w - 1) * stride - 2 * padding + kh
  const out = tensor([N, F, H, W])
  for (let n = 0; n < N; n++)
    for (let c = 0; c < C; c++)
      for (let f = 0; f < F; f++)
        for (let i = 0; i < h; i++)
          for (let j = 0; j < w; j++) {
            const value = x.data[x.offset + n * x.strides[0] + c * x.strides[1] + i * x.strides[2] + j * x.strides[3]]
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) {
                const row = i * stride - padding + u
                const col = j * stride - padding + v
                if (row < 0 || row >= H || col < 0 || col >= W) continue
                const k =
                  kernels.data[
                    kernels.offset +
                      c * kernels.strides[0] +
                      f * kernels.strides[1] +
                      u * kernels.strides[2] +
                      v * kernels.strides[3]
                  ]
                out.data[((n * F + f) * H + row) * W + col] += value * k
              }
          }
  return out
}
