import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** Collects the gradients by their pixels' names first and writes the result at the end. */
export function gradMaxPool(dOut: Tensor, input: Tensor, size = 2, stride = 2): Tensor {
  const pixels = toNested(input) as number[][]
  const collected = new Map<string, number>()
  for (const [i, row] of (toNested(dOut) as number[][]).entries()) {
    for (const [j, gradient] of row.entries()) {
      let [y, x] = [i * stride, j * stride]
      for (let u = 0; u < size; u++) {
        for (let v = 0; v < size; v++) {
          if (pixels[i * stride + u][j * stride + v] >= pixels[y][x]) [y, x] = [i * stride + u, j * stride + v]
        }
      }
      collected.set(`${y} ${x}`, (collected.get(`${y} ${x}`) ?? 0) + gradient)
    }
  }
  return fromNested(pixels.map((row, y) => row.map((_, x) => collected.get(`${y} ${x}`) ?? 0)))
}
