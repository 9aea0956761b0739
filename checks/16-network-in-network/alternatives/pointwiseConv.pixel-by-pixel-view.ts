/** Each pixel's channels are a view of one column, and the result is a view as well: pixel after pixel, with an offset. */
import type { Tensor } from '#given/tensor.ts'
import { matmul } from '#solutions/13-vectorization/vectorization.ts'

export function pointwiseConv(images: Tensor, weights: Tensor): Tensor {
  const [batch, channels, height, width] = images.shape
  const [image, channel, row, column] = images.strides
  const [filters] = weights.shape
  const data = new Float64Array(batch * height * width * filters + 7)
  let to = 7
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const offset = images.offset + n * image + y * row + x * column
        const pixel: Tensor = { data: images.data, shape: [channels, 1], strides: [channel, 0], offset }
        const sums = matmul(weights, pixel)
        for (let f = 0; f < filters; f++) data[to++] = sums.data[sums.offset + f * sums.strides[0]]
      }
  return {
    data,
    shape: [batch, filters, height, width],
    strides: [height * width * filters, 1, width * filters, filters],
    offset: 7,
  }
}
