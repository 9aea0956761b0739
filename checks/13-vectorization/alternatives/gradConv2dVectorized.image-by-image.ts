/**
 * One image at a time: its patches, its share of dKernels, its dImages; the result has more properties than
 * asked for.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col, matmul } from '#solutions/13-vectorization/vectorization.ts'

export function gradConv2dVectorized(
  dOut: Tensor,
  images: Tensor,
  kernels: Tensor,
): { dImages: Tensor; dKernels: Tensor } {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = dOut.shape.slice(2)
  const size = channels * kernelHeight * kernelWidth
  const weights = im2col(kernels, kernelHeight, kernelWidth)
  const [dImages, dKernels] = [tensor(images.shape), tensor(kernels.shape)]
  for (let n = 0; n < batch; n++) {
    const one = { ...images, shape: [1, channels, height, width], offset: images.offset + n * images.strides[0] }
    const patches = im2col(one, kernelHeight, kernelWidth)
    const gradients = tensor([filters, outHeight * outWidth])
    for (let f = 0; f < filters; f++)
      for (let q = 0; q < outHeight * outWidth; q++)
        gradients.data[f * outHeight * outWidth + q] = at(dOut, n, f, Math.floor(q / outWidth), q % outWidth)
    matmul(gradients, patches).data.forEach((share, w) => {
      dKernels.data[w] += share
    })
    const turned = { ...gradients, shape: [outHeight * outWidth, filters], strides: [1, outHeight * outWidth] }
    matmul(turned, weights).data.forEach((share, k) => {
      const [q, p] = [Math.floor(k / size), k % size]
      const [c, i, j] = [
        Math.floor(p / (kernelHeight * kernelWidth)),
        Math.floor(p / kernelWidth) % kernelHeight,
        p % kernelWidth,
      ]
      const [y, x] = [Math.floor(q / outWidth) + i, (q % outWidth) + j]
      dImages.data[((n * channels + c) * height + y) * width + x] += share
    })
  }
  return Object.assign({ dImages, dKernels }, { batch })
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
