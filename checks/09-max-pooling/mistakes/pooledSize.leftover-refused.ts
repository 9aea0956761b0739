/** An axis on which pixels are left over behind the last window is refused: they are dropped, and the windows in front of them count. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  if ((size - window) % stride !== 0) throw new RangeError(`${size}, ${window} and ${stride} leave pixels over`)
  return Math.floor((size - window) / stride) + 1
}
