/**
 * A counter runs through the weights and is not set back, as if every position had weights of its own. The weights
 * end, and what lies behind their end makes NaN. All positions share them.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters] = weights.shape
  const [image, channel, row, column] = images.strides
  const out = tensor([batch, filters, height, width])
  let k = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++) {
            const pixel = images.data[images.offset + n * image + c * channel + y * row + x * column]
            sum += pixel * weights.data[k++]
          }
          out.data[((n * filters + f) * height + y) * width + x] = sum
        }
  return out
}
