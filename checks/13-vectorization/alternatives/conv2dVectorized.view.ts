/** The product is left as [position, filter]; what is returned is a view with its axes exchanged. */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const size = channels * kernelHeight * kernelWidth
  const patches = im2col(images, kernelHeight, kernelWidth)
  const weights = im2col(kernels, kernelHeight, kernelWidth).data
  const product = new Float64Array(patches.shape[0] * filters)
  for (let q = 0; q < patches.shape[0]; q++)
    for (let f = 0; f < filters; f++) {
      let sum = 0
      for (let p = 0; p < size; p++) sum += patches.data[q * size + p] * weights[f * size + p]
      product[q * filters + f] = sum
    }
  const strides = [outHeight * outWidth * filters, 1, outWidth * filters, filters]
  return { data: product, shape: [batch, filters, outHeight, outWidth], strides, offset: 0 }
}
