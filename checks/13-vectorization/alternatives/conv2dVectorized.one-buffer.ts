/** One buffer that holds the patch of the moment, for all filters. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const size = channels * kernelHeight * kernelWidth
  const weights = im2col(kernels, kernelHeight, kernelWidth).data
  const patch = new Float64Array(size)
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        let count = 0
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++)
              patch[count++] = images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column]
        for (let f = 0; f < filters; f++) {
          let sum = 0
          for (let p = 0; p < size; p++) sum += patch[p] * weights[f * size + p]
          out.data[((n * filters + f) * outHeight + y) * outWidth + x] = sum
        }
      }
  return out
}
