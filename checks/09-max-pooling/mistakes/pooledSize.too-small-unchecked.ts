/** Windows and strides below 1 are not refused: a window of 0 holds no number, and a stride of 0 never gets on. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
