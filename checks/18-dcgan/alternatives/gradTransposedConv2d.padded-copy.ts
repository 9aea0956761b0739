// dOut is put into a frame of zeros first, so that no edge needs a test.
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradTransposedConv2d(dOut: Tensor, x: Tensor, kernels: Tensor, stride = 1, padding = 0) {
  const [count, channels, h, w] = x.shape
  const [, filters, kh, kw] = kernels.shape
  const [height, width] = [(h - 1) * stride + kh, (w - 1) * stride + kw]
  const framed = tensor([count, filters, height, width])
  const at = (t: Tensor, a: number, b: number, c: number, d: number) =>
    t.data[t.offset + a * t.strides[0] + b * t.strides[1] + c * t.strides[2] + d * t.strides[3]]
  for (let n = 0; n < count; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < dOut.shape[2]; y++)
        for (let z = 0; z < dOut.shape[3]; z++)
          framed.data[((n * filters + f) * height + y + padding) * width + z + padding] = at(dOut, n, f, y, z)
  const [dX, dKernels] = [tensor(x.shape), tensor(kernels.shape)]
  for (let c = 0; c < channels; c++)
    for (let f = 0; f < filters; f++)
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++) {
          let sum = 0
          for (let n = 0; n < count; n++)
            for (let i = 0; i < h; i++)
              for (let j = 0; j < w; j++) {
                const d = framed.data[((n * filters + f) * height + i * stride + u) * width + j * stride + v]
                sum += d * at(x, n, c, i, j)
                dX.data[((n * channels + c) * h + i) * w + j] += d * at(kernels, c, f, u, v)
              }
          dKernels.data[((c * filters + f) * kh + u) * kw + v] = sum
        }
  return { dX, dKernels }
}
