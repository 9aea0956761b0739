/**
 * Both gradients are convolutions: the images with dOut, and dOut with a frame of zeros with the turned kernels,
 * batch, filters and channels changing places.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { conv2dVectorized } from '#solutions/13-vectorization/vectorization.ts'

export function gradConv2dVectorized(
  dOut: Tensor,
  images: Tensor,
  kernels: Tensor,
): { dImages: Tensor; dKernels: Tensor } {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [outHeight, outWidth] = dOut.shape.slice(2)
  const swapped = (t: Tensor): Tensor => {
    const [[a, b, c, d], [p, q, r, s]] = [t.shape, t.strides]
    return { ...t, shape: [b, a, c, d], strides: [q, p, r, s] }
  }
  const framed = tensor([batch, filters, outHeight + 2 * kernelHeight - 2, outWidth + 2 * kernelWidth - 2])
  const [, , frameHeight, frameWidth] = framed.shape
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < outHeight; y++)
        for (let x = 0; x < outWidth; x++) {
          const to = ((n * filters + f) * frameHeight + y + kernelHeight - 1) * frameWidth + x + kernelWidth - 1
          framed.data[to] = at(dOut, n, f, y, x)
        }
  const [, , row, column] = kernels.strides
  const turned = {
    ...kernels,
    strides: [...kernels.strides.slice(0, 2), -row, -column],
    offset: kernels.offset + (kernelHeight - 1) * row + (kernelWidth - 1) * column,
  }
  return {
    dImages: conv2dVectorized(framed, swapped(turned)),
    dKernels: swapped(conv2dVectorized(swapped(images), swapped(dOut))),
  }
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
