import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** Rows of zeros and pixels, joined. */
export function pad(image: Tensor, top: number, bottom: number, left: number, right: number): Tensor {
  const zeros = (n: number) => new Array<number>(n).fill(0)
  const rows = (toNested(image) as number[][]).map((row) => [...zeros(left), ...row, ...zeros(right)])
  const width = left + image.shape[1] + right
  const blank = (n: number) => Array.from({ length: n }, () => zeros(width))
  return fromNested([...blank(top), ...rows, ...blank(bottom)])
}
