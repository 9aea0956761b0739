/** dOut, x and kernels are read from `data` one number after the other, as if they were row-major. They may be views: their strides say where a number is. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradTransposedConv2d(
  dOut: Tensor,
  x: Tensor,
  kernels: Tensor,
  stride = 1,
  padding = 0,
): { dX: Tensor; dKernels: Tensor } {
  const [count, channels, h, w] = x.shape
  const [, filters, kh, kw] = kernels.shape
  const [, , height, width] = dOut.shape
  const [dX, dKernels] = [tensor(x.shape), tensor(kernels.shape)]
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
                const xi = ((n * channels + c) * h + i) * w + j
                const ki = ((c * filters + f) * kh + u) * kw + v
                const d = dOut.data[dOut.offset + ((n * filters + f) * height + y) * width + z]
                const p = x.data[x.offset + xi]
                const k = kernels.data[kernels.offset + ki]
                dX.data[xi] += d * k
                dKernels.data[ki] += d * p
              }
            }
          }
        }
      }
    }
  }
  return { dX, dKernels }
}
