/**
 * The kernels are read from their offset on as if they were row-major. A view may lie in its data differently: its
 * strides say how far it is to the next filter, channel, row and column.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = [
    channels * kernelHeight * kernelWidth,
    kernelHeight * kernelWidth,
    kernelWidth,
    1,
  ]
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++)
                out.data[((n * filters + f) * outHeight + y) * outWidth + x] +=
                  images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column] *
                  kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn]
  return out
}
