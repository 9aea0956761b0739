/**
 * The kernels are given the shape [entries, filters] without moving a number. Flattened, a kernel is a row of
 * [filters, entries]; as columns they have to be transposed, and another shape does not do that. It shows with
 * more than one filter.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col, matmul } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const size = channels * kernelHeight * kernelWidth
  const flat = im2col(kernels, kernelHeight, kernelWidth)
  const product = matmul(im2col(images, kernelHeight, kernelWidth), tensor([size, filters], flat.data))
  return {
    ...tensor([batch, filters, outHeight, outWidth], product.data),
    strides: [outHeight * outWidth * filters, 1, outWidth * filters, filters],
  }
}
