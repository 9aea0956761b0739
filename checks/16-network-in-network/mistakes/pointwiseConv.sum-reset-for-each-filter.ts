/**
 * The sum begins at 0 for each filter and goes on from one position to the next. Each number of the result begins a
 * sum of its own.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters] = weights.shape
  const [image, channel, row, column] = images.strides
  const out = tensor([batch, filters, height, width])
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++) {
      let sum = 0
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          for (let c = 0; c < channels; c++) {
            const pixel = images.data[images.offset + n * image + c * channel + y * row + x * column]
            sum += pixel * weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
          }
          out.data[((n * filters + f) * height + y) * width + x] = sum
        }
    }
  return out
}
