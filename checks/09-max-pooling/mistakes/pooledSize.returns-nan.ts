/** What does not fit gives NaN: no one hears of it until a tensor cannot be made, far from here. A RangeError is due. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1 || stride < 1 || window > size) return Number.NaN
  return Math.floor((size - window) / stride) + 1
}
