/** Plane by plane: every channel is added to every filter's plane, times one weight. */
import { type Tensor, tensor } from '#given/tensor.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const out = tensor([batch, weights.shape[0], height, width])
  for (let n = 0; n < batch; n++)
    for (let c = channels - 1; c >= 0; c--)
      for (let f = 0; f < weights.shape[0]; f++) {
        const weight = weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
        let to = n * out.strides[0] + f * out.strides[1]
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++, to++) {
            const [image, channel, row, column] = images.strides
            out.data[to] += weight * images.data[images.offset + n * image + c * channel + y * row + x * column]
          }
      }
  return out
}
