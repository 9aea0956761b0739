/** When stride and padding are left out, 2 and 1 are taken. They are 1 and 0 then. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradTransposedConv2d(
  dOut: Tensor,
  x: Tensor,
  kernels: Tensor,
  stride = 2,
  padding = 1,
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
                const d =
                  dOut.data[
                    dOut.offset + n * dOut.strides[0] + f * dOut.strides[1] + y * dOut.strides[2] + z * dOut.strides[3]
                  ]
                const p = x.data[x.offset + n * x.strides[0] + c * x.strides[1] + i * x.strides[2] + j * x.strides[3]]
                const k =
                  kernels.data[
                    kernels.offset +
                      c * kernels.strides[0] +
                      f * kernels.strides[1] +
                      u * kernels.strides[2] +
                      v * kernels.strides[3]
                  ]
                const xi = ((n * channels + c) * h + i) * w + j
                const ki = ((c * filters + f) * kh + u) * kw + v
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
