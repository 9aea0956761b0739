/** Each window is a view of the windows, as the kernel is one of itself; −0 where a sum is 0, and the result lies column by column. */
import type { Tensor } from '#given/tensor.ts'
import { asStrided } from '#solutions/12-strides/strides.ts'

export function correlate(windows: Tensor, kernel: Tensor): Tensor {
  const [outHeight, outWidth, ...size] = windows.shape
  const [s0, s1, ...within] = windows.strides
  const data = new Float64Array(outHeight * outWidth)
  for (let j = 0; j < outWidth; j++)
    for (let i = 0; i < outHeight; i++) {
      const window = asStrided(windows, size, within, i * s0 + j * s1)
      const products: number[] = []
      for (let u = 0; u < size[0]; u++)
        for (let v = 0; v < size[1]; v++) products.push(at(window, u, v) * at(kernel, u, v))
      data[j * outHeight + i] = products.reduce((a, b) => a + b) || -0
    }
  return { data, shape: [outHeight, outWidth], strides: [1, outHeight], offset: 0 }
}

function at(t: Tensor, row: number, column: number): number {
  return t.data[t.offset + row * t.strides[0] + column * t.strides[1]]
}
