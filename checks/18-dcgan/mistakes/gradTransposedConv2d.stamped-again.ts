/** dX is another transposed convolution, of dOut. The way back collects what the way there has spread: dX has the shape of x, not a larger one. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { gradTransposedConv2d as right, transposedConv2d } from '#solutions/18-dcgan/dcgan.ts'

export function gradTransposedConv2d(dOut: Tensor, x: Tensor, kernels: Tensor, stride = 1, padding = 0) {
  const [channels, filters, kh, kw] = kernels.shape
  const turned = tensor([filters, channels, kh, kw])
  for (let c = 0; c < channels; c++)
    for (let f = 0; f < filters; f++)
      for (let k = 0; k < kh * kw; k++)
        turned.data[(f * channels + c) * kh * kw + k] =
          kernels.data[
            kernels.offset +
              c * kernels.strides[0] +
              f * kernels.strides[1] +
              Math.floor(k / kw) * kernels.strides[2] +
              (k % kw) * kernels.strides[3]
          ]
  const dX = transposedConv2d(dOut, turned, stride, padding)
  return { dX, dKernels: right(dOut, x, kernels, stride, padding).dKernels }
}
