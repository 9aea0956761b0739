import { type Tensor, tensor } from '#given/tensor.ts'

/** Neither the size nor the stride is looked at, so nothing is refused: the formula is right only where the window fits. `pooledSize` refuses the rest, if it is asked. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const outHeight = Math.floor((height - size) / stride) + 1
  const outWidth = Math.floor((width - size) / stride) + 1
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
