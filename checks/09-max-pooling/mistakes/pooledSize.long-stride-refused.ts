/** A stride longer than the axis is refused: there is no second window then, but the first one fits. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  if (stride > size) throw new RangeError(`stride ${stride} is longer than ${size}`)
  return Math.floor((size - window) / stride) + 1
}
