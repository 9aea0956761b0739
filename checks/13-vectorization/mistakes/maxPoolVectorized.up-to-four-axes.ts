/**
 * Two axes in front are provided for, and there may be more: of the images behind a third one only the first are
 * pooled.
 */
import { type Tensor, tensor } from '#given/tensor.ts'

export function maxPoolVectorized(x: Tensor, size: number): Tensor {
  const [batch, channels] = [x.shape.at(-4) ?? 1, x.shape.at(-3) ?? 1]
  const [height, width] = x.shape.slice(-2)
  const [image, channel] = [x.strides.at(-4) ?? 0, x.strides.at(-3) ?? 0]
  const [row, step] = x.strides.slice(-2)
  const [outHeight, outWidth] = [Math.floor(height / size), Math.floor(width / size)]
  const pooled = tensor([...x.shape.slice(0, -2), outHeight, outWidth])
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
