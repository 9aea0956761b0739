/** dOut, x or kernels is read from the beginning of its `data`, one number after the other. They may be views: the offset says where it begins, the strides where the next number stands. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradTransposedConv2d(
  dOut: Tensor,
  x: Tensor,
  kernels: Tensor,
  stride = 1,
  padding = 0,
): { dX: Tensor; dKernels: Tensor } {
  const [N, C, h, w] = x.shape
  const [, F, kh, kw] = kernels.shape
  const [, , H, W] = dOut.shape
  const dX = tensor(x.shape)
  const dKernels = tensor(kernels.shape)
  for (let n = 0; n < N; n++)
    for (let c = 0; c < C; c++)
      for (let f = 0; f < F; f++)
        for (let i = 0; i < h; i++)
          for (let j = 0; j < w; j++) {
            const value = x.data[((n * C + c) * h + i) * w + j]
            let sum = 0
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) {
                const row = i * stride - padding + u
                const col = j * stride - padding + v
                if (row < 0 || row >= H || col < 0 || col >= W) continue
                const d = dOut.data[((n * F + f) * H + row) * W + col]
                const k = kernels.data[((c * F + f) * kh + u) * kw + v]
                sum += d * k
                dKernels.data[((c * F + f) * kh + u) * kw + v] += d * value
              }
            dX.data[((n * C + c) * h + i) * w + j] += sum
          }
  return { dX, dKernels }
}
