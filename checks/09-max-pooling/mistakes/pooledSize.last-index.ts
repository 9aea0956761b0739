/** One too few wherever the last window ends exactly at the end of the axis: its last place is size − window. The last index minus the window is one less, and so is a loop that stops before that place. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - 1 - window) / stride) + 1
}
