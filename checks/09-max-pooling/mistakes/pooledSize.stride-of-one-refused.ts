/** A stride of 1 is refused: windows then begin at every pixel, which is allowed. Only what is below 1 is out of range. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride <= 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
