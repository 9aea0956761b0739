/** What does not fit is refused with an Error or a TypeError: the value is out of range, and a RangeError says so. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new Error(`window ${window} is below 1`)
  if (stride < 1) throw new Error(`stride ${stride} is below 1`)
  if (window > size) throw new Error(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
