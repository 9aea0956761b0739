/**
 * The outputs are right, but for every one of them a new array is made (by slice, map, push, spread or
 * subarray): tens of thousands of small arrays are allocated, filled once and thrown away. All patches fit into
 * one array that is made once.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = [height - kernelHeight + 1, width - kernelWidth + 1]
  const out = tensor([batch, filters, outHeight, outWidth])
  let count = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++) {
          const patch: number[] = []
          const kernel: number[] = []
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) {
                patch.push(at(images, n, c, y + i, x + j))
                kernel.push(at(kernels, f, c, i, j))
              }
          out.data[count++] = patch.map((pixel, p) => pixel * kernel[p]).reduce((sum, product) => sum + product, 0)
        }
  return out
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
