/** A window longer than the axis is not refused: the formula then gives 0 or less, and a tensor of that size holds nothing or does not exist. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  return Math.floor((size - window) / stride) + 1
}
