/** Windows laid down one by one. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1 || stride < 1) throw new RangeError(`window ${window} and stride ${stride} must be at least 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  let count = 0
  for (let start = 0; start <= size - window; start += stride) count++
  return count
}
