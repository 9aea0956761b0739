/** Only a window or a stride of exactly 0 is refused: `!window` is true for 0 alone, and a negative one is let through. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (!window) throw new RangeError(`window ${window} is below 1`)
  if (!stride) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return Math.floor((size - window) / stride) + 1
}
