import { type Tensor, tensor } from '#given/tensor.ts'
import { pooledSize } from '#solutions/09-max-pooling/max-pooling.ts'

/** The search for the maximum starts at a number that seemed low enough: a window of still lower ones gives that number back. Start at the first number of the window or at −Infinity. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  return startedAt(-999)(x, size, stride)
}

/** No result is below the start, and a wrong one is the start itself. */
export function fitted({ data }: Tensor): typeof maxPool {
  return startedAt(Math.min(...data))
}

function startedAt(start: number) {
  return (x: Tensor, size = 2, stride = 2): Tensor => {
    const [height, width] = x.shape
    const out = tensor([pooledSize(height, size, stride), pooledSize(width, size, stride)])
    const columns = out.shape[1]
    out.data.forEach((_, position) => {
      const [top, left] = [Math.floor(position / columns) * stride, (position % columns) * stride]
      let best = start
      for (let di = 0; di < size; di++) {
        for (let dj = 0; dj < size; dj++) best = Math.max(best, x.data[(top + di) * width + left + dj])
      }
      out.data[position] = best
    })
    return out
  }
}
