/**
 * The result is the matrix of the product, a row for each position. It has to become [batch, filters, outHeight,
 * outWidth] again.
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
    for (let c = 0; c < channels; c++)
      for (let i = 0; i < kernelHeight; i++)
        for (let j = 0; j < kernelWidth; j++)
          flat.push(kernels.data[kernels.offset + f * filter + c * depth + i * kernelRow + j * kernelColumn])
  const product = matmul(im2col(images, kernelHeight, kernelWidth), {
    ...tensor([filters, size], flat),
    shape: [size, filters],
    strides: [1, size],
  })
  return product
}
