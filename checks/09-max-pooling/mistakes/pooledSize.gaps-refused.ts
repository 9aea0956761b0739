/** A stride larger than the window is refused: it leaves gaps between the windows, which is allowed. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  if (stride > window) throw new RangeError(`stride ${stride} is larger than window ${window}`)
  return Math.floor((size - window) / stride) + 1
}
