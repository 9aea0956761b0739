/** Every patch an array of its own, made once and used by all filters. */
import { type Tensor, tensor, toNested } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const [image, channel, row, column] = images.strides
  const weights = (toNested(kernels) as number[][][][]).map((kernel) => kernel.flat(2))
  const patches: number[][] = []
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < outHeight; y++)
      for (let x = 0; x < outWidth; x++) {
        const patch: number[] = []
        for (let c = 0; c < channels; c++)
          for (let i = 0; i < kernelHeight; i++)
            for (let j = 0; j < kernelWidth; j++)
              patch.push(images.data[images.offset + n * image + c * channel + (y + i) * row + (x + j) * column])
        patches.push(patch)
      }
  const [positions, out] = [outHeight * outWidth, tensor([batch, filters, outHeight, outWidth])]
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let q = 0; q < positions; q++) {
        const [patch, kernel] = [patches[n * positions + q], weights[f]]
        let sum = 0
        for (let p = 0; p < patch.length; p++) sum += patch[p] * kernel[p]
        out.data[(n * filters + f) * positions + q] = sum
      }
  return out
}
