/**
 * The product has a row for each filter, with the pixels of all images in it, and is returned in that order. In the
 * result all filters of one image stand before the next image.
 */
import { type Tensor, tensor } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [image, channel, row, column] = images.strides
  const columns = tensor([channels, batch * height * width])
  let to = 0
  for (let c = 0; c < channels; c++)
    for (let n = 0; n < batch; n++)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++)
          columns.data[to++] = images.data[images.offset + n * image + c * channel + y * row + x * column]
  return tensor([batch, weights.shape[0], height, width], matmul(weights, columns).data)
}
