/** The axis is divided by the stride and rounded up: that counts every place where a window could begin, also those from which it would reach past the end. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.ceil(size / stride)
}
