// Zeros between the pixels, then a full convolution with the kernel turned.
import { type Tensor, tensor, toNested } from '#given/tensor.ts'
import { conv2d } from '#solutions/08-convolution/convolution.ts'

export function transposedConv2d(x: Tensor, kernels: Tensor, stride = 1, padding = 0): Tensor {
  const images = toNested(x) as number[][][][]
  const all = toNested(kernels) as number[][][][]
  const [h, w, kh, kw] = [x.shape[2], x.shape[3], kernels.shape[2], kernels.shape[3]]
  const [fullHeight, fullWidth] = [(h - 1) * stride + kh, (w - 1) * stride + kw]
  const [height, width] = [fullHeight - 2 * padding, fullWidth - 2 * padding]
  const out = images.flatMap((image) =>
    all[0].flatMap((_, f) => {
      const sum = new Float64Array(height * width)
      image.forEach((channel, c) => {
        const spread = tensor([(h - 1) * stride + 1, (w - 1) * stride + 1])
        channel.forEach((row, i) => {
          row.forEach((value, j) => {
            spread.data[i * stride * spread.shape[1] + j * stride] = value
          })
        })
        const turned = tensor([kh, kw], all[c][f].flat().reverse())
        const { data } = conv2d(spread, turned, 'full')
        for (let k = 0; k < sum.length; k++)
          sum[k] += data[(Math.floor(k / width) + padding) * fullWidth + (k % width) + padding]
      })
      return [...sum]
    }),
  )
  return tensor([images.length, all[0].length, height, width], out)
}
