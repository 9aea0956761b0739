import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** On nested arrays: each window is sorted and its last number taken. Refuses on its own, with one sentence. */
export function maxPool(x: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = x.shape
  if (size > Math.min(height, width))
    throw new RangeError(`kernel ${size}×${size} does not fit a ${height}×${width} image`)
  if (size < 1 || stride < 1) throw new RangeError(`size ${size} and stride ${stride} must be whole numbers above 0`)
  const image = toNested(x) as number[][]
  const pooled: number[][] = []
  for (let top = 0; top + size <= height; top += stride) {
    const row: number[] = []
    for (let left = 0; left + size <= width; left += stride) {
      const window = image.slice(top, top + size).flatMap((line) => line.slice(left, left + size))
      row.push(window.sort((a, b) => b - a)[0])
    }
    pooled.push(row)
  }
  return fromNested(pooled)
}
