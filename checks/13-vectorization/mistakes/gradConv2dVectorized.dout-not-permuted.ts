/**
 * dOut is reshaped to [positions, filters] without exchanging its axes. Its filters are the second axis, and in
 * the matrix they have to be the last.
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
                dImages.data[pixel] +=
                  at2(dOut, ((n * outHeight + y) * outWidth + x) * filters + f) * at(kernels, f, c, i, j)
                dKernels.data[weight] +=
                  at2(dOut, ((n * outHeight + y) * outWidth + x) * filters + f) * at(images, n, c, y + i, x + j)
              }
  return { dImages, dKernels }
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}

/** The number that stands at `count` when the tensor is read row by row. */
function at2(t: Tensor, count: number): number {
  const [, filters, height, width] = t.shape
  const [x, row] = [count % width, Math.floor(count / width)]
  const [y, plane] = [row % height, Math.floor(row / height)]
  return at(t, Math.floor(plane / filters), plane % filters, y, x)
}
