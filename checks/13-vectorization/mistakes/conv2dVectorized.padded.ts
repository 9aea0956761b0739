/**
 * The image is padded with zeros so that the output keeps its size. This convolution is valid: the kernel stays
 * inside the image.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function conv2dVectorized(images: Tensor, kernels: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters, , kernelHeight, kernelWidth] = kernels.shape
  const [top, left] = [Math.floor((kernelHeight - 1) / 2), Math.floor((kernelWidth - 1) / 2)]
  const out = tensor([batch, filters, height, width])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) {
                const [py, px] = [y + i - top, x + j - left]
                if (py < 0 || py >= height || px < 0 || px >= width) continue
                out.data[((n * filters + f) * height + y) * width + x] +=
                  at(images, n, c, py, px) * at(kernels, f, c, i, j)
              }
  return out
}

function at({ data, offset, strides }: Tensor, a: number, b: number, c: number, d: number): number {
  return data[offset + a * strides[0] + b * strides[1] + c * strides[2] + d * strides[3]]
}
