/** The first two parameters have changed places: the length of the axis comes first, then the window. So every window shorter than the axis is refused. */
export function pooledSize(window: number, size: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
