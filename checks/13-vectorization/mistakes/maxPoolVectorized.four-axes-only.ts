/**
 * Four axes are expected, image, channel, row and column. There may be any number in front of the last two: none,
 * one, or more.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const [batch, channels, height, width] = x.shape
  const [image, channel, row, step] = x.strides
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled = tensor([batch, channels, outHeight, outWidth])
  let position = 0
  for (let n = 0; n < batch; n++)
    for (let c = 0; c < channels; c++)
      for (let y = 0; y < outHeight; y++)
        for (let column = 0; column < outWidth; column++) {
          let best = -Infinity
          for (let i = 0; i < size; i++)
            for (let j = 0; j < size; j++) {
              const plane = x.offset + n * image + c * channel
              best = Math.max(best, x.data[plane + (y * size + i) * row + (column * size + j) * step])
            }
          pooled.data[position++] = best
        }
  return pooled
}
