/**
 * im2col for the images and for the kernels (a kernel is its own only patch), then one dot product for every
 * output.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [positions, size] = [outHeight * outWidth, channels * kernelHeight * kernelWidth]
  const patches = im2col(images, kernelHeight, kernelWidth).data
  const weights = im2col(kernels, kernelHeight, kernelWidth).data
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let q = 0; q < positions; q++) {
        const [patch, weight] = [(n * positions + q) * size, f * size]
        let sum = 0
        for (let p = 0; p < size; p++) sum += patches[patch + p] * weights[weight + p]
        out.data[(n * filters + f) * positions + q] = sum
      }
  return out
}
