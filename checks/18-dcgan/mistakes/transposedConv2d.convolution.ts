/** This is the ordinary strided convolution: each output collects from a window of x, and the output gets smaller. Here each pixel of x spreads over the output, which gets larger. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const [count, channels, h, w] = x.shape
  const [, filters, kh, kw] = kernels.shape
  const height = Math.max(0, Math.floor((h + 2 * padding - kh) / stride) + 1)
  const width = Math.max(0, Math.floor((w + 2 * padding - kw) / stride) + 1)
  const out = tensor([count, filters, height, width])
  for (let n = 0; n < count; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let z = 0; z < width; z++)
          for (let c = 0; c < channels; c++)
            for (let u = 0; u < kh; u++)
              for (let v = 0; v < kw; v++) {
                const [i, j] = [y * stride - padding + u, z * stride - padding + v]
                if (i < 0 || i >= h || j < 0 || j >= w) continue
                out.data[((n * filters + f) * height + y) * width + z] +=
                  x.data[((n * channels + c) * h + i) * w + j] * kernels.data[((c * filters + f) * kh + u) * kw + v]
              }
  return out
}
