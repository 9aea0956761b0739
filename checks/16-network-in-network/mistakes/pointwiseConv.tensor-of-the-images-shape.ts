/**
 * The result is made in the shape of the images, with a channel for each of theirs. It has one channel for each
 * filter.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters] = weights.shape
  const [image, channel, row, column] = images.strides
  const out = tensor(images.shape)
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++) {
            const pixel = images.data[images.offset + n * image + c * channel + y * row + x * column]
            sum += pixel * weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
          }
          out.data[((n * filters + f) * height + y) * width + x] = sum
        }
  return out
}
