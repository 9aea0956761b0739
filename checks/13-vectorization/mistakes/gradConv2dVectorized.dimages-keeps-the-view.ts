/**
 * dImages is written row by row, but it keeps the strides and the offset of the images and is read by them. Where
 * images is a view, what was written in one order is read in another.
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
  const [dImages, dKernels] = [{ ...images, data: new Float64Array(images.data.length) }, tensor(kernels.shape)]
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
                dImages.data[pixel] += at(dOut, n, f, y, x) * at(kernels, f, c, i, j)
                dKernels.data[weight] += at(dOut, n, f, y, x) * at(images, n, c, y + i, x + j)
              }
  return { dImages, dKernels }
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
