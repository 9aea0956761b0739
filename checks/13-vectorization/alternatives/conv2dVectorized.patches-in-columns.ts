/**
 * Patches in the columns, kernels in the rows: [filters, size] · [size, positions], image by image, the product
 * summed row by row.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { im2col } from '#solutions/13-vectorization/vectorization.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const [positions, size] = [outHeight * outWidth, channels * kernelHeight * kernelWidth]
  const weights = im2col(kernels, kernelHeight, kernelWidth).data
  const patches = new Float64Array(size * positions)
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++) {
    let count = 0
    for (let c = 0; c < channels; c++)
      for (let i = 0; i < kernelHeight; i++)
        for (let j = 0; j < kernelWidth; j++)
          for (let y = 0; y < outHeight; y++)
            for (let x = 0; x < outWidth; x++)
              patches[count++] = images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column]
    for (let f = 0; f < filters; f++) {
      const sums = out.data.subarray((n * filters + f) * positions, (n * filters + f + 1) * positions)
      for (let p = 0; p < size; p++) {
        const weight = weights[f * size + p]
        for (let q = 0; q < positions; q++) sums[q] += weight * patches[p * positions + q]
      }
    }
  }
  return out
}
