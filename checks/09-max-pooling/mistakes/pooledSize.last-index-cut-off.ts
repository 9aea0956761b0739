/** The window is subtracted from the last index: the last place where one can begin is size − window, which is one more. Where the window is as long as the axis, −1 is divided and cut off to 0, which hides it. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.trunc((size - 1 - window) / stride) + 1
}
