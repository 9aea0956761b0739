// Each output asks which stamps reached it.
import { type Tensor, tensor } from '#given/tensor.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const [count, channels, h, w] = x.shape
  const [, filters, kh, kw] = kernels.shape
  const [height, width] = [(h - 1) * stride - 2 * padding + kh, (w - 1) * stride - 2 * padding + kw]
  const at = (t: Tensor, a: number, b: number, c: number, d: number) =>
    t.data[t.offset + a * t.strides[0] + b * t.strides[1] + c * t.strides[2] + d * t.strides[3]]
  const out = tensor([count, filters, height, width])
  let k = 0
  for (let n = 0; n < count; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let z = 0; z < width; z++, k++)
          for (let i = h - 1; i >= 0; i--)
            for (let j = w - 1; j >= 0; j--) {
              const [u, v] = [y + padding - i * stride, z + padding - j * stride]
              if (u < 0 || u >= kh || v < 0 || v >= kw) continue
              for (let c = channels - 1; c >= 0; c--) out.data[k] += at(x, n, c, i, j) * at(kernels, c, f, u, v)
            }
  return out
}
