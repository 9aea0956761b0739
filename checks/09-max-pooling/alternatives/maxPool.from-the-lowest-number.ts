import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** Starts at −Number.MAX_VALUE, below which there is only −Infinity. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  const out = tensor([pooledSize(height, size, stride), pooledSize(width, size, stride)])
  out.data.fill(-Number.MAX_VALUE)
  const columns = out.shape[1]
  for (let position = 0; position < out.data.length; position++) {
    const corner = Math.floor(position / columns) * stride * width + (position % columns) * stride
    for (let k = 0; k < size * size; k++) {
      const value = x.data[corner + Math.floor(k / size) * width + (k % size)]
      if (value > out.data[position]) out.data[position] = value
    }
  }
  return out
}
