/** Takes a stride away as long as a window fits into what is left. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (!(window >= 1)) throw new RangeError(`window: ${window}`)
  if (!(stride >= 1)) throw new RangeError(`stride: ${stride}`)
  if (size < window) throw new RangeError(`${window} > ${size}`)
  let [left, count] = [size, 0]
  while (left >= window) {
    left -= stride
    count++
  }
  return count
}
