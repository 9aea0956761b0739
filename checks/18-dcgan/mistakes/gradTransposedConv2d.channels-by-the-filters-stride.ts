/** In the kernels the channel is multiplied with the stride of the filters, and the filter with that of the channels. The channels that went in come first. */
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
            const value = x.data[x.offset + n * x.strides[0] + c * x.strides[1] + i * x.strides[2] + j * x.strides[3]]
            let sum = 0
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) {
                const row = i * stride - padding + u
                const col = j * stride - padding + v
                if (row < 0 || row >= H || col < 0 || col >= W) continue
                const d =
                  dOut.data[
                    dOut.offset +
                      n * dOut.strides[0] +
                      f * dOut.strides[1] +
                      row * dOut.strides[2] +
                      col * dOut.strides[3]
                  ]
                const k =
                  kernels.data[
                    kernels.offset +
                      f * kernels.strides[0] +
                      c * kernels.strides[1] +
                      u * kernels.strides[2] +
                      v * kernels.strides[3]
                  ]
                sum += d * k
                dKernels.data[((c * F + f) * kh + u) * kw + v] += d * value
              }
            dX.data[((n * C + c) * h + i) * w + j] += sum
          }
  return { dX, dKernels }
}
