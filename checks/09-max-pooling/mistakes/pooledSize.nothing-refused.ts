/** Nothing is refused: what does not fit is computed all the same. Printing a line does not stop anybody; a RangeError has to be thrown. */
export function pooledSize(size: number, window: number, stride: number): number {
  return Math.floor((size - window) / stride) + 1
}
