/** No scattering: every pixel looks up the outputs that it went into, every weight the pixels that it met. */
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
  let count = 0
  for (let n = 0; n < batch; n++)
    for (let c = 0; c < channels; c++)
      for (let py = 0; py < height; py++)
        for (let px = 0; px < width; px++, count++)
          for (let f = 0; f < filters; f++)
            for (let y = Math.max(0, py - kernelHeight + 1); y <= Math.min(py, outHeight - 1); y++)
              for (let x = Math.max(0, px - kernelWidth + 1); x <= Math.min(px, outWidth - 1); x++)
                dImages.data[count] += at(dOut, n, f, y, x) * at(kernels, f, c, py - y, px - x)
  count = 0
  for (let f = 0; f < filters; f++)
    for (let c = 0; c < channels; c++)
      for (let i = 0; i < kernelHeight; i++)
        for (let j = 0; j < kernelWidth; j++, count++)
          for (let n = 0; n < batch; n++)
            for (let y = 0; y < outHeight; y++)
              for (let x = 0; x < outWidth; x++)
                dKernels.data[count] += at(dOut, n, f, y, x) * at(images, n, c, y + i, x + j)
  return { dImages, dKernels }
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
