/**
 * The kernel is flattened with its channels last, the patches have them first: weights meet the wrong pixels.
 * Both have to be written in one and the same order.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col, matmul } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const size = channels * kernelHeight * kernelWidth
  const [filter, depth, kernelRow, kernelColumn] = kernels.strides
  const flat: number[] = []
  for (let f = 0; f < filters; f++)
    for (let i = 0; i < kernelHeight; i++)
      for (let j = 0; j < kernelWidth; j++)
        for (let c = 0; c < channels; c++)
          flat.push(kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn])
  const product = matmul(im2col(images, kernelHeight, kernelWidth), {
    ...tensor([filters, size], flat),
    shape: [size, filters],
    strides: [1, size],
  })
  const out = tensor([batch, filters, outHeight, outWidth])
  const positions = outHeight * outWidth
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let q = 0; q < positions; q++)
        out.data[(n * filters + f) * positions + q] = product.data[(n * positions + q) * filters + f]
  return out
}
