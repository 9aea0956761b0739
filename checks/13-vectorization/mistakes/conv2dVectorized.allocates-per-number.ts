/**
 * The outputs are right, but for every number that is looked up a small array is made: that is what rest arguments
 * (`...index`) are, or an index given as an array. Each has to be allocated, filled and collected again, a hundred
 * times for each output. Four parameters, or a position worked out in place, need none.
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
          let sum = 0
          for (let c = 0; c < channels; c++)
            for (let i = 0; i < kernelHeight; i++)
              for (let j = 0; j < kernelWidth; j++) sum += at(images, n, c, y + i, x + j) * at(kernels, f, c, i, j)
          out.data[count++] = sum
        }
  return out
}

function at({ data, offset, strides }: Tensor, ...index: number[]): number {
  return data[index.reduce((position, i, axis) => position + i * strides[axis], offset)]
}
