/**
 * No patches at all: the weights are the outer loops, and each adds itself times a row of the image to a row of
 * the output.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  const [pixels, weights, out] = [images.data, kernels.data, new Float64Array(batch * filters * outHeight * outWidth)]
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let c = 0; c < channels; c++)
        for (let i = 0; i < kernelHeight; i++)
          for (let j = 0; j < kernelWidth; j++) {
            const weight = weights[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn]
            for (let y = 0; y < outHeight; y++) {
              const from = images.offset + n * image + c * channel + (y + i) * row + j * column
              const to = ((n * filters + f) * outHeight + y) * outWidth
              for (let x = 0; x < outWidth; x++) out[to + x] += weight * pixels[from + x * column]
            }
          }
  return tensor([batch, filters, outHeight, outWidth], out)
}
