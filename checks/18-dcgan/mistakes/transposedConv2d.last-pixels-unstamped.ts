/** The last row and the last column of x make no stamps: the loops end one too early. */
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
        for (let i = 0; i < Math.max(1, h - 1); i++) {
          for (let j = 0; j < Math.max(1, w - 1); j++) {
            for (let u = 0; u < kh; u++) {
              for (let v = 0; v < kw; v++) {
                const y = i * stride - padding + u
                const z = j * stride - padding + v
                if (y < 0 || y >= height || z < 0 || z >= width) continue
                out.data[((n * filters + f) * height + y) * width + z] +=
                  x.data[x.offset + n * x.strides[0] + c * x.strides[1] + i * x.strides[2] + j * x.strides[3]] *
                  kernels.data[
                    kernels.offset +
                      c * kernels.strides[0] +
                      f * kernels.strides[1] +
                      u * kernels.strides[2] +
                      v * kernels.strides[3]
                  ]
              }
            }
          }
        }
      }
    }
  }
  return out
}
