/** A window below 1 is not refused: a window of 0 holds no number, so there is no largest one. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
