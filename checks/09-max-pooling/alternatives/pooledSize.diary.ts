/** The diary's form: the stride is added before the division. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1 || stride < 1) throw new RangeError(`window ${window} and stride ${stride} must be at least 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window + stride) / stride)
}
