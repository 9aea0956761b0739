import { fromNested, type Tensor, toNested } from '#given/tensor.ts'

/** On nested arrays, added up from the last output to the first. */
export function gradKernel(image: Tensor, dOut: Tensor): Tensor {
  const x = toNested(image) as number[][]
  const g = toNested(dOut) as number[][]
  const at = (i: number, j: number) =>
    g.reduceRight((sum, row, y) => row.reduceRight((part, u, z) => part + u * x[i + y][j + z], sum), 0)
  const rows = x.slice(g.length - 1).map((row, i) => row.slice(g[0].length - 1).map((_, j) => at(i, j)))
  return fromNested(rows)
}
