/** Each channel’s result replaces the one before. The channels of a kernel are added up. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const out = tensor([batch, filters, outHeight, outWidth])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let c = 0; c < channels; c++)
        for (let y = 0; y < outHeight; y++)
          for (let x = 0; x < outWidth; x++) {
            let sum = 0
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) sum += at(images, n, c, y + i, x + j) * at(kernels, f, c, i, j)
            out.data[((n * filters + f) * outHeight + y) * outWidth + x] = sum
          }
  return out
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
