import { type Tensor, tensor } from '#given/tensor.ts'

/** A window larger than the image is not refused: an empty result comes out, and the network goes on with it. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  if (size < 1) throw new RangeError(`size ${size} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  const outHeight = Math.max(0, Math.floor((height - size) / stride) + 1)
  const outWidth = Math.max(0, Math.floor((width - size) / stride) + 1)
  const out = tensor([outHeight, outWidth])
  for (let i = 0; i < outHeight; i++) {
    for (let j = 0; j < outWidth; j++) {
      const [top, left] = [i * stride, j * stride]
      let best = -Infinity
      for (let di = 0; di < size; di++) {
        for (let dj = 0; dj < size; dj++) {
          const value = x.data[(top + di) * width + left + dj]
          if (value > best) best = value
        }
      }
      out.data[i * outWidth + j] = best
    }
  }
  return out
}
